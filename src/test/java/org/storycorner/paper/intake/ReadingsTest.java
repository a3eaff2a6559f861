package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.form.Area;

/** What was read, as it is sealed: what older readers have sealed can still be opened. */
class ReadingsTest {

    private static final String OLDER = """
            {"reader":"ticks-1","code":null,"fields":[{"id":"postcode","sure":true,"boxes":[],
            "rooms":[{"written":true,"place":{"x":22.0,"y":133.0,"width":5.0,"height":6.5}}],"suggested":null}],
            "typed":null,"corners":null}""";

    @Test
    void opensWhatAnOlderReaderHasRead() {
        var read = Readings.parse(OLDER.getBytes(StandardCharsets.UTF_8));

        assertThat(read.reader()).isEqualTo("ticks-1");
        var postcode = read.field("postcode").orElseThrow();
        assertThat(postcode.isWrittenIn()).isTrue();
        assertThat(postcode.suggestion()).isEmpty();
        assertThat(postcode.rooms().getFirst().guesses()).isEmpty();
    }

    @Test
    void keepsTheGuessesOfEachBox() {
        var guesses = List.of(new Readings.Guess('O', 0.71), new Readings.Guess('Q', 0.2));
        var room = new Readings.Room(true, new Area(1, 2, 3, 4), guesses, null);
        var field = new Readings.Field("username", true, List.of(), List.of(room), "");
        var read = new Readings("ticks-1 characters-1", null, List.of(field), null, null);

        var again = Readings.parse(read.json());

        assertThat(again).isEqualTo(read);
        assertThat(again.field("username").orElseThrow().rooms().getFirst().toString())
                .doesNotContain("O", "0.71");
    }
}
