package org.storycorner.venue;

import java.util.ArrayList;
import java.util.List;

/** The list {@code helpNumbers} of the settings; it may be {@code []}. */
record HelpNumbersSection(Mistakes mistakes) {

    static final String KEY = "helpNumbers";

    List<HelpNumber> read(YamlSection venue) {
        var numbers = new ArrayList<HelpNumber>();
        for (var entry : venue.list(KEY)) {
            var section = new YamlSection(entry, "a help number", mistakes, List.of("who", "number"));
            var who = section.text("who", VenueFile.MOST_NAME);
            var number = section.text("number", 40);
            if (!number.isEmpty() && !number.matches("\\+?[0-9][0-9 ()-]*")) {
                mistakes.note(section.lineOf("number"), "number as digits and spaces", "'" + number + "'");
            }
            numbers.add(new HelpNumber(who, number));
        }
        return numbers;
    }
}
