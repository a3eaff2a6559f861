package org.storycorner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;

/**
 * An open page that looks again by itself, for as long as it is open. What the browser asks for it counts for nothing that the
 * person does; what has not changed is not sent anew, so that it moves no focus and is not read out again.
 */
public final class LookingAgain {

    private static final int NEVER = -1;

    private final Component page;
    private Optional<Duration> pace = Optional.empty();
    private Registration polls = () -> {};

    /**
     * It rests at first.
     *
     * @param look shows what is new
     */
    public LookingAgain(Component page, Runnable look) {
        this.page = page;
        page.addAttachListener(attached -> {
            polls = attached.getUI().addPollListener(poll -> look.run());
            set(attached.getUI());
        });
        page.addDetachListener(detached -> {
            polls.remove();
            detached.getUI().setPollInterval(NEVER);
        });
    }

    /** Looks again each time when this has passed. */
    public void every(Duration pause) {
        pace = Optional.of(pause);
        page.getUI().ifPresent(this::set);
    }

    /** Looks no more, until it is told to. */
    public void rest() {
        pace = Optional.empty();
        page.getUI().ifPresent(this::set);
    }

    private void set(UI ui) {
        ui.setPollInterval(pace.map(pause -> (int) pause.toMillis()).orElse(NEVER));
    }
}
