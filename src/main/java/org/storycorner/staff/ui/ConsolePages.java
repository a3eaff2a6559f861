package org.storycorner.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.storycorner.staff.OpenPages;

/** Vaadin's pages of the console: a closed one answers nothing any more, and its browser asks anew, at the door. */
@SpringComponent
class ConsolePages implements OpenPages {

    @Override
    public void close(HttpSession session) {
        for (var vaadin : VaadinSession.getAllSessions(session)) {
            vaadin.lock();
            try {
                List.copyOf(vaadin.getUIs()).stream()
                        .filter(ConsolePages::isConsole)
                        .forEach(UI::close);
            } finally {
                vaadin.unlock();
            }
        }
    }

    private static boolean isConsole(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(ConsoleFrame.class::isInstance);
    }
}
