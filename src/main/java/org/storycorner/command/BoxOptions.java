package org.storycorner.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which box is meant: its data, its settings, its key. */
final class BoxOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The box's own folder, with the stories. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(System.getProperty("storycorner.data", "data"));

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "The folder with venue.yaml. Default: ${DEFAULT-VALUE}")
    private Path config = Path.of(System.getProperty("storycorner.config", "kiosk-config"));

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The key that seals the stories; never inside the data folder. Default: ${DEFAULT-VALUE}")
    private Path keyFile = Path.of(System.getProperty(
            "storycorner.key-file", System.getProperty("user.home") + "/.config/storycorner/box.key"));

    Path data() {
        return data;
    }

    Path config() {
        return config;
    }

    Path keyFile() {
        return keyFile;
    }

    /** Refuses a file with the key's secrets in the data folder: whoever takes the one must not get the other. */
    void refuseInsideData(Path file) {
        var inside = file.toAbsolutePath().normalize();
        if (inside.startsWith(absolute(data))) {
            throw new CommandRefusedException(
                    Exit.DATA_REFUSED,
                    "The file " + file + " would lie inside the data folder " + data
                            + "; whoever takes the stories must not get their key with them.");
        }
    }

    /** The same for Spring Boot, as arguments of its command line. */
    List<String> properties() {
        return List.of(
                "--storycorner.data=" + absolute(data),
                "--storycorner.config=" + absolute(config),
                "--storycorner.key-file=" + absolute(keyFile));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
