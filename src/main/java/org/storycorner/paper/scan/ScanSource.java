package org.storycorner.paper.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Where the bytes of a scan are. */
sealed interface ScanSource {

    InputStream stream() throws IOException;

    PDDocument pdf() throws IOException;

    ImageInputStream picture() throws IOException;

    /** In a file that lies open. */
    record OnDisk(Path file) implements ScanSource {
        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public PDDocument pdf() throws IOException {
            return Loader.loadPDF(file.toFile());
        }

        @Override
        public ImageInputStream picture() throws IOException {
            return ImageIO.createImageInputStream(file.toFile());
        }
    }

    /** In memory, because on the disk they lie sealed; no library gets a stream that it would cache in a file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    record InMemory(byte[] bytes) implements ScanSource {
        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public PDDocument pdf() throws IOException {
            return Loader.loadPDF(bytes);
        }

        @Override
        public ImageInputStream picture() {
            return new MemoryCacheImageInputStream(stream());
        }
    }
}
