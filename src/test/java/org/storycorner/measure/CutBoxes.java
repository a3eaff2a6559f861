package org.storycorner.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.measure.BuiltBox.Cache;
import org.storycorner.queue.BoxSettings;

/** One box whose power is cut: it is killed, not ended, and started again on the same folders. */
final class CutBoxes implements AutoCloseable {

    private final BoxSettings settings;
    private final List<BuiltBox> started = new ArrayList<>();

    CutBoxes(BoxSettings settings) {
        this.settings = settings;
    }

    /** Where its kiosk is. */
    URI start() {
        try {
            started.add(BuiltBox.start(settings, BuiltBox.EXAMPLE_VENUE, Cache.AOT));
            return started.getLast().kiosk();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI cutAndRestart() {
        try {
            started.getLast().process().destroyForcibly().waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return start();
    }

    @Override
    public void close() {
        for (var box : started) {
            try {
                box.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
