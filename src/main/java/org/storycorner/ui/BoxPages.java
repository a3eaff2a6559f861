package org.storycorner.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What every page of the box gets: its scripts' nonce, its texts for a lost connection, its error screen. */
@SpringComponent
class BoxPages implements VaadinServiceInitListener {

    /** Flow's own line about the connection stands outside of every landmark; as a status it may. */
    private static final String NAME_CONNECTION_INDICATOR =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    private final I18NProvider words;

    BoxPages(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(BoxPages::signScripts);
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(Faults::show));
        event.getSource().addUIInitListener(this::prepare);
        event.getSource().setSystemMessagesProvider(new QuietMessages());
    }

    private static void signScripts(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof HttpServletRequest request) {
            var nonce = ScriptNonce.of(request);
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        }
    }

    private void prepare(UIInitEvent event) {
        UI ui = event.getUI();
        ui.setLocale(Locale.UK);
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(words.getTranslation("reconnect.trying", Locale.ENGLISH));
        reconnect.setDialogTextGaveUp(words.getTranslation("reconnect.gave-up", Locale.ENGLISH));
        reconnect.setReconnectAttempts(Integer.MAX_VALUE);
        reconnect.setReconnectInterval(2_000);
        ui.getPage().executeJs(NAME_CONNECTION_INDICATOR);
    }
}
