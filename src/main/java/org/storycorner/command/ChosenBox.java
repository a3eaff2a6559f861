package org.storycorner.command;

import java.nio.file.Files;
import java.util.List;
import org.storycorner.queue.BoxLock;

/**
 * The box that the options name: the running one, which is asked through its control socket, or else one that is opened
 * for this command alone, as only one process can have the store open.
 *
 * @param arguments the whole command as it was typed
 */
record ChosenBox(Class<?> application, List<String> arguments, Terminal terminal) implements Box {

    @Override
    public int answer(BoxOptions options, Work work) {
        return BoxLock.isHeld(options.data()) ? ask(options, KeyProof.NONE) : open(options, work);
    }

    /** Opening a box needs its key anyway. */
    @Override
    public int answerKeyHolder(BoxOptions options, Work work) {
        return BoxLock.isHeld(options.data()) ? ask(options, KeyProof.of(options.keyFile())) : open(options, work);
    }

    private int ask(BoxOptions options, KeyProof proof) {
        return new ControlClient(options.data(), terminal).ask(new ControlRequest(proof, arguments));
    }

    private int open(BoxOptions options, Work work) {
        if (!Files.isDirectory(options.data())) {
            throw noBox(options);
        }
        try (var context = new BoxStart(application, options).withoutScreens()) {
            return work.with(BoxParts.of(context));
        }
    }

    static CommandRefusedException noBox(BoxOptions options) {
        return new CommandRefusedException(
                Exit.UNAVAILABLE,
                "There is no box yet in " + options.data().toAbsolutePath().normalize()
                        + "; ./storycorner run makes one, or choose another folder with --data.");
    }
}
