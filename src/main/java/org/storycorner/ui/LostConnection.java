package org.storycorner.ui;

import com.vaadin.flow.component.UI;

/** What the page says, in its own language, while it can't reach the box; it never stops trying. */
public final class LostConnection {

    private static final int PAUSE_MS = 2_000;

    private LostConnection() {}

    /** Tells the page its texts now: when they are needed it is too late. */
    public static void prepare(UI ui) {
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(ui.getTranslation("reconnect.trying"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("reconnect.gave-up"));
        reconnect.setReconnectAttempts(Integer.MAX_VALUE);
        reconnect.setReconnectInterval(PAUSE_MS);
    }
}
