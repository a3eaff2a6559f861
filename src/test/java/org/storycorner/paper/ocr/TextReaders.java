package org.storycorner.paper.ocr;

import java.nio.file.Path;
import java.time.Duration;
import org.storycorner.paper.scan.GreyImage;

/** Readers of typed text as a box has them, in a test's folder. */
public final class TextReaders {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private TextReaders() {}

    /** One that is to be closed. */
    public interface Open extends TypedText, AutoCloseable {
        @Override
        void close();
    }

    public static Open in(Path folder) {
        var reader = new TextReader(new WorkerCommand(folder.resolve("ocr"), LIMIT), LIMIT);
        return new Open() {
            @Override
            public PageText read(GreyImage picture, Segmentation segmentation) {
                return reader.read(picture, segmentation);
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }
}
