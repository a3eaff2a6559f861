package org.storycorner.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unexpected errors: a number for the person, the number with the trace for the log, and never a word of a story. */
public final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Faults() {}

    /** Logs the error under a new number and returns the number. */
    public static String log(Throwable error) {
        var number = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        log.error("Error {}: {}", number, traceWithoutMessages(error));
        return number;
    }

    static void show(ErrorEvent event) {
        if (isHangUp(event.getThrowable())) {
            return;
        }
        var number = log(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        var inCharge = ui.getChildren()
                .filter(ShowsFaults.class::isInstance)
                .map(ShowsFaults.class::cast)
                .findFirst();
        inCharge.ifPresentOrElse(view -> view.showFault(number), () -> {
            ui.removeAll();
            ui.add(new ErrorScreen(number));
        });
    }

    /** A browser that reloads or closes in the middle of an answer is no fault. */
    static boolean isHangUp(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    /** Types and places only: a message may quote what somebody typed. */
    static String traceWithoutMessages(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .map(place -> "\n    at " + place)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }
}
