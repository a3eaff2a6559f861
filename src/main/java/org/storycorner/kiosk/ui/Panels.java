package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.storycorner.ui.Panel;

/** The panel over the screen, one at a time; while it is open, what lies beneath can't be reached. */
final class Panels {

    private static final String FOCUS_QUESTION = "this.querySelector('[data-screen] h1')?.focus({preventScroll: true})";

    private final HasComponents kiosk;
    private final List<Component> beneath = new ArrayList<>();
    private Optional<Panel> panel = Optional.empty();

    Panels(HasComponents kiosk) {
        this.kiosk = kiosk;
    }

    /** Whatever of the kiosk a panel lies over. */
    void lieOver(Component... parts) {
        beneath.addAll(List.of(parts));
    }

    void open(Panel opened) {
        close();
        panel = Optional.of(opened);
        setInert(true);
        Shortcuts.addShortcutListener(opened, this::close, Key.ESCAPE);
        kiosk.add(opened);
    }

    void close() {
        panel.ifPresent(open -> {
            kiosk.remove(open);
            kiosk.getElement().executeJs(FOCUS_QUESTION);
        });
        panel = Optional.empty();
        setInert(false);
    }

    private void setInert(boolean inert) {
        beneath.forEach(part -> part.getElement().setAttribute("inert", inert));
    }
}
