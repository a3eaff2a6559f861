package org.storycorner.paper.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A JPEG, a PNG, or a TIFF with one or more pictures. */
record PictureScan(ScanSource source, int pages) implements Scan.Opened {

    static Scan open(ScanSource source) {
        try (var opened = new Open(source)) {
            int pages = opened.reader.getNumImages(true);
            return pages > ScanFile.MOST_PAGES
                    ? new Scan.Refused(Refusal.TOO_MANY_PAGES)
                    : pages < 1 ? new Scan.Refused(Refusal.EMPTY) : new PictureScan(source, pages);
        } catch (IOException | RuntimeException damaged) {
            return new Scan.Refused(Refusal.DAMAGED);
        }
    }

    @Override
    public Scan.Picture picture(int page) {
        Callable<Scan.Picture> seeing = () -> {
            try (var opened = new Open(source)) {
                return opened.picture(page, ExifTurn.of(source));
            }
        };
        return Patience.picture(seeing);
    }

    @Override
    public void close() {
        // Every picture opens the file anew.
    }

    /** The file while a picture is taken from it. */
    private static final class Open implements AutoCloseable {

        private final ImageInputStream in;
        private final ImageReader reader;

        Open(ScanSource source) throws IOException {
            this.in = source.picture();
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                in.close();
                throw new IOException("No reader for this kind of picture");
            }
            this.reader = readers.next();
            reader.setInput(in);
        }

        Scan.Picture picture(int page, ExifTurn turn) throws IOException {
            long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
            if (pixels > ScanFile.MOST_PIXELS) {
                return new Scan.Picture.Unseen(Refusal.TOO_MANY_PIXELS);
            }
            var how = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) pixels / ScanFile.READ_PIXELS));
            how.setSourceSubsampling(every, every, 0, 0);
            return new Scan.Picture.Seen(turn.apply(GreyImage.of(reader.read(page, how))));
        }

        @Override
        public void close() {
            reader.dispose();
            try {
                in.close();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            }
        }
    }
}
