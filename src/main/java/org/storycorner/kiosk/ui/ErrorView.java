package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Speech;
import org.storycorner.kiosk.SignedVideos;
import org.storycorner.kiosk.Storytelling;
import org.storycorner.ui.ErrorScreen;
import org.storycorner.ui.Faults;
import org.storycorner.ui.ShowsFaults;
import org.storycorner.venue.Venue;

/**
 * What is shown when a screen can't even be opened: a kiosk that says so, in every size, colour, language and aloud. It
 * needs nothing of the store. Where not even such a kiosk can be made there is no bar, as nothing would answer its buttons:
 * the words stand alone, as large and in such colours as pages are before anybody chose.
 */
@AnonymousAllowed
class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle, ShowsFaults {

    private final Supplier<KioskView> kiosks;

    ErrorView(
            Storytelling storytelling,
            SignedVideos videos,
            Supplier<Venue> venue,
            Speech speech,
            OwnWordsPermits permits) {
        kiosks = () -> new KioskView(storytelling, videos, venue, speech, permits);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        add(saying(Faults.log(error.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public void showFault(String number) {
        removeAll();
        add(saying(number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("error.title"));
    }

    private Component saying(String number) {
        var screen = new ErrorScreen(number);
        try {
            var kiosk = kiosks.get();
            kiosk.showInstead(screen);
            return kiosk;
        } catch (RuntimeException another) {
            Faults.log(another);
            return screen;
        }
    }
}
