package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingNameTest {

    @ParameterizedTest
    @CsvSource({
        "01632 960001, venue.number.01632-960001",
        "(01632) 960-001, venue.number.01632-960-001",
        "+44 1632 960001, venue.number.44-1632-960001",
        "999, venue.number.999"
    })
    void callsANumberByItsDigits(String number, String name) {
        assertThat(RecordingName.ofNumber(number)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"The council, venue.The-council", "65, venue.65", "St Mary’s, venue.56cc08a98401f4119e0c45f68a08c959"})
    void callsWordsByThemselvesWhereAFileMayBeCalledSo(String words, String name) {
        assertThat(RecordingName.ofWords(words)).isEqualTo(name);
    }

    @Test
    void callsNoTwoTextsTheSame() {
        var names = Stream.concat(
                Stream.of(
                                "18",
                                "<18",
                                "18+",
                                "The council",
                                "The-council",
                                "the council",
                                "The  council",
                                "111",
                                "رقم",
                                "../x")
                        .map(RecordingName::ofWords),
                Stream.of("111", "1 11", "01632 960001", "01632960001").map(RecordingName::ofNumber));

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("venue\\.[A-Za-z0-9.-]+"));
    }
}
