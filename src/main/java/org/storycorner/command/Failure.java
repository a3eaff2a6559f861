package org.storycorner.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.queue.FileRefusedException;
import org.storycorner.venue.VenueFileException;

/** Why a command ends: a sentence for a person, and the exit code. */
record Failure(int exitCode, String sentence) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** Tells the person what went wrong, and logs the trace only of what nobody expected. */
    static int report(Throwable thrown, PrintWriter err) {
        var failure = expected(thrown).orElseGet(() -> unexpected(thrown));
        err.println(failure.sentence());
        err.flush();
        return failure.exitCode();
    }

    /** The failure that is wrapped somewhere in this, when it is one that may happen to anybody. */
    static Optional<Failure> expected(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<Failure> known(Throwable cause) {
        return switch (cause) {
            case CommandRefusedException refused -> failure(refused.exitCode(), refused);
            case VenueFileException mistakes -> failure(Exit.SETTINGS, mistakes);
            case BoxRefusedException refused -> failure(Exit.DATA_REFUSED, refused);
            case FileRefusedException refused -> failure(Exit.FILE_REFUSED, refused);
            case PortInUseException inUse -> failure(Exit.PORT_IN_USE, Port.taken(inUse.getPort()));
            case ConnectorStartFailedException inUse ->
                failure(Exit.PORT_IN_USE, Port.takenForOtherDevices(inUse.getPort()));
            default -> Optional.empty();
        };
    }

    private static Optional<Failure> failure(int exitCode, Throwable cause) {
        return Optional.of(new Failure(exitCode, String.valueOf(cause.getMessage())));
    }

    private static Failure unexpected(Throwable thrown) {
        LOG.error("A command failed: {}", Traces.withoutMessages(thrown));
        return new Failure(
                Exit.UNEXPECTED,
                "Something unexpected happened (" + thrown.getClass().getSimpleName() + "); the log has the details.");
    }
}
