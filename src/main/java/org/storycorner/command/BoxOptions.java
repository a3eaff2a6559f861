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
