package org.storycorner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

/** The systemd unit that ships: the box may write where it has to, may end in peace, and comes back by itself. */
class ServiceUnitTest {

    private static final Path UNIT = Path.of("kiosk-config/device/storycorner.service");

    /** The web server, the sender and the housekeeping each end in a phase of their own. */
    private static final int PHASES = 3;

    /** For what comes after the phases: the last receipts, H2's own end, and a file of some hundred MB made small. */
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final Map<String, List<String>> unit = read();

    @Test
    void letsTheBoxWriteToItsDataAndItsKeyAndKeepsThemApart() {
        assertThat(only("ProtectSystem")).isEqualTo("strict");
        var data = Path.of(option("--data"));
        var key = Path.of(option("--key-file"));

        assertThat(writable()).anyMatch(data::startsWith).anyMatch(key::startsWith);
        assertThat(key.startsWith(data) || data.startsWith(key.getParent())).isFalse();
    }

    @Test
    void opensDataAndKeyToNobodyElse() {
        assertThat(only("StateDirectoryMode")).isEqualTo("0700");
        assertThat(only("UMask")).isEqualTo("0077");
        assertThat(only("User")).isNotEqualTo("root");
    }

    @Test
    void waitsLongerForAnEndInPeaceThanTheBoxCanTake() {
        var patience = Duration.ofSeconds(Long.parseLong(only("TimeoutStopSec")));

        assertThat(patience).isGreaterThanOrEqualTo(phase().multipliedBy(PHASES).plus(CLOSING));
        assertThat(only("KillMode")).isEqualTo("mixed");
        assertThat(unit).doesNotContainKeys("KillSignal", "SendSIGKILL");
        assertThat(only("SuccessExitStatus")).contains("143");
    }

    @Test
    void bringsTheBoxBackUnlessAPersonIsNeeded() {
        assertThat(only("Restart")).isEqualTo("on-failure");
        assertThat(Long.parseLong(only("RestartSec"))).isPositive();
        assertThat(only("RestartPreventExitStatus")).isEqualTo("78");
    }

    private static Duration phase() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = Objects.requireNonNull(yaml.getObject());
        return DurationStyle.detectAndParse(settings.getProperty("spring.lifecycle.timeout-per-shutdown-phase"));
    }

    /** Below {@code ProtectSystem=strict} these alone: the state's own folders, and what is named beside them. */
    private List<Path> writable() {
        var state = Stream.of(only("StateDirectory").split(" ", -1)).map(Path.of("/var/lib")::resolve);
        var named = unit.getOrDefault("ReadWritePaths", List.of()).stream()
                .flatMap(paths -> Stream.of(paths.split(" ", -1)))
                .map(path -> Path.of(path.replaceFirst("^-", "")));
        return Stream.concat(state, named).toList();
    }

    private String option(String name) {
        var found = Pattern.compile(Pattern.quote(name) + " (\\S+)").matcher(only("ExecStart"));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private String only(String key) {
        return Optional.ofNullable(unit.get(key))
                .orElseThrow(() -> new AssertionError("The unit says nothing of " + key))
                .getLast();
    }

    /** The unit's settings by their names; a line that ends in a backslash goes on in the next one. */
    private static Map<String, List<String>> read() {
        var settings = new HashMap<String, List<String>>();
        for (var line : text().replaceAll("\\\\\n\\s*", "").split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                settings.computeIfAbsent(line.substring(0, equals), none -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return settings;
    }

    private static String text() {
        try {
            return Files.readString(UNIT);
        } catch (IOException notThere) {
            throw new AssertionError(notThere);
        }
    }
}
