package org.storycorner.posters;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Letters;
import org.storycorner.pictures.Letters.Weight;

/** The letters of every language on one document, each read once. */
final class LettersOfAll {

    private final Map<String, Letters> read = new HashMap<>();

    Letters of(Language language, Weight weight) throws IOException {
        // Those that run alike share their fonts; Urdu has one more.
        var alike =
                language == Language.URDU ? language : language.isRightToLeft() ? Language.ARABIC : Language.ENGLISH;
        var same = alike.tag() + weight;
        var known = read.get(same);
        if (known != null) {
            return known;
        }
        var letters = Letters.of(alike.tag(), weight);
        read.put(same, letters);
        return letters;
    }
}
