package org.storycorner.ui;

import com.vaadin.flow.component.UI;
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

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(BoxPages::signScripts);
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(Faults::show));
        event.getSource().addUIInitListener(BoxPages::prepare);
        event.getSource().setSystemMessagesProvider(new QuietMessages());
    }

    private static void signScripts(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof HttpServletRequest request) {
            var nonce = ScriptNonce.of(request);
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        }
    }

    private static void prepare(UIInitEvent event) {
        UI ui = event.getUI();
        ui.setLocale(Locale.UK);
        LostConnection.prepare(ui);
        ui.getPage().executeJs(NAME_CONNECTION_INDICATOR);
    }
}
