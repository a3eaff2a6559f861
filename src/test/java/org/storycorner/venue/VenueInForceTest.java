package org.storycorner.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.venue.ShareRule.Per;

class VenueInForceTest {

    @TempDir
    Path folder;

    private VenueInForce venue;

    @BeforeEach
    void open() {
        venue = Venues.changeable(folder);
    }

    @Test
    void isWhatTheFileSaysUntilSomethingIsChanged() {
        assertThat(venue.get()).isEqualTo(Venues.shipped());
        assertThat(VenueKey.values()).noneMatch(venue::isChanged);
    }

    @Test
    void isChangedAtOnceAndAfterARestart() {
        venue.change(VenueKey.LANGUAGES, List.of("pl", "en"));
        venue.change(VenueKey.IDLE, Map.of("normal", "90 s", "typing", "4 min", "helped", "10 min", "warning", "30 s"));

        assertThat(venue.get().languages()).containsExactly("pl", "en");
        assertThat(Venues.changeable(folder).get()).isEqualTo(venue.get());
        assertThat(venue.get().idle().normal()).isEqualTo(Duration.ofSeconds(90));
        assertThat(venue.inFile()).isEqualTo(Venues.shipped());
        assertThat(venue.isChanged(VenueKey.IDLE)).isTrue();
        assertThat(venue.isChanged(VenueKey.KEYBOARD)).isFalse();
    }

    @Test
    void changesEachOfItsKeys() {
        venue.change(VenueKey.SERVICES, List.of(Map.of("id", "lunch", "name", "Lunch: \"all\" # welcome")));
        venue.change(VenueKey.HELP_NUMBERS, List.of(Map.of("who", "Council", "number", "01632 960009")));
        venue.change(VenueKey.KEYBOARD, Map.of("on-screen", false, "repeat-guard", "0 ms"));
        venue.change(VenueKey.RETENTION, "7 days");
        venue.change(VenueKey.STAFF_SHARE, Map.of("most", 10, "per", "service", "volunteers", true));

        var changed = Venues.changeable(folder).get();
        assertThat(changed.services()).containsExactly(new VenueService("lunch", "Lunch: \"all\" # welcome", "", ""));
        assertThat(changed.helpNumbers()).containsExactly(new HelpNumber("Council", "01632 960009"));
        assertThat(changed.keyboard()).isEqualTo(new KeyboardSettings(false, Duration.ZERO));
        assertThat(changed.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(changed.staffShare()).isEqualTo(new ShareRule(10, Per.SERVICE, true, false));
    }

    @Test
    void goesBackToTheFileOneSettingAtATime() {
        venue.change(VenueKey.RETENTION, "7 days");
        venue.change(VenueKey.LANGUAGES, List.of("pl"));

        venue.restore(VenueKey.RETENTION);

        assertThat(venue.get().retention()).isEqualTo(Venue.USUAL_RETENTION);
        assertThat(venue.get().languages()).containsExactly("pl");
        venue.restore(VenueKey.LANGUAGES);
        assertThat(Venues.changeable(folder).get()).isEqualTo(Venues.shipped());
    }

    @Test
    void refusesWhatTheFileCouldNotHoldAndChangesNothing() throws IOException {
        venue.change(VenueKey.RETENTION, "7 days");
        var before = Files.readString(folder.resolve("venue-changes.yaml"));

        var refusal =
                catchThrowableOfType(VenueFileException.class, () -> venue.change(VenueKey.RETENTION, "for ever"));
        var nothing = catchThrowableOfType(VenueFileException.class, () -> venue.change(VenueKey.LANGUAGES, List.of()));

        assertThat(refusal.expectations())
                .containsExactly("expected retention as a time such as 30 days, from 1 to 365 days, found 'for ever'");
        assertThat(nothing.expectations()).containsExactly("expected at least one language, found none");
        assertThat(venue.get().retention()).isEqualTo(Duration.ofDays(7));
        assertThat(folder.resolve("venue-changes.yaml")).hasContent(before);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void namesTheFileAndLineOfAChangeThatSomebodySpoilt() throws IOException {
        Files.writeString(folder.resolve("venue-changes.yaml"), "retention: 7 days\nname: Elsewhere\n");

        var refusal = catchThrowableOfType(VenueFileException.class, () -> Venues.changeable(folder));

        assertThat(refusal)
                .hasMessageStartingWith(folder.resolve("venue-changes.yaml") + ", line 2: expected one of the keys");
    }
}
