package org.storycorner.paper.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How the worker is started: the same Java and class path as the box's, Tesseract from the folder where it was laid out. */
final class WorkerCommand implements TextReader.Command {

    private final Path folder;
    private final Duration limit;

    WorkerCommand(Path folder, Duration limit) {
        this.folder = folder;
        this.limit = limit;
    }

    @Override
    public List<String> words() throws IOException {
        var natives = NativeFolder.in(folder);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                // A crash may leave a page's text neither in a report nor in a core.
                "-XX:ErrorFile=/dev/null",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + natives.temporary(),
                "-Djna.tmpdir=" + natives.temporary(),
                "-Djna.library.path=" + natives.path(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                natives.path().toString(),
                String.valueOf(limit.toSeconds()));
    }
}
