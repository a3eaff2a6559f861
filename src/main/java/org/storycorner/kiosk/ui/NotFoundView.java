package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Speech;
import org.storycorner.kiosk.SignedVideos;
import org.storycorner.kiosk.Storytelling;
import org.storycorner.ui.ErrorScreen;
import org.storycorner.ui.ShowsFaults;
import org.storycorner.venue.Venue;

/** What is shown at an address that does not exist: a kiosk that says so, in every size, colour, language and aloud. */
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle, ShowsFaults {

    private final KioskView kiosk;
    private ErrorScreen screen = ErrorScreen.notFound();

    NotFoundView(
            Storytelling storytelling,
            SignedVideos videos,
            Supplier<Venue> venue,
            Speech speech,
            OwnWordsPermits permits) {
        kiosk = new KioskView(storytelling, videos, venue, speech, permits);
        add(kiosk);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        if (event.getLocation().getFirstSegment().equals("staff")) {
            screen = ErrorScreen.notFoundInConsole();
        }
        kiosk.showInstead(screen);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public void showFault(String number) {
        kiosk.showFault(number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", screen.question());
    }
}
