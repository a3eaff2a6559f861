package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Swearing in English and Scots: a short list of whole words that hardly mean anything else. Words of the body, and mild
 * ones, are no matter here.
 */
final class SwearingHints {

    private static final Set<String> WORDS = Set.of("""
            arsehole arseholes bastard bastards bawbag bawbags bitch bitches bollocks bugger bullshit cunt cunts dickhead \
            dickheads feck fecking fuck fucked fucker fuckers fuckin fucking fucks fud gobshite gobshites motherfucker shit \
            shite shitey shits shitty tosser tossers twat twats wank wanker wankers""".split("\\s+"));

    private SwearingHints() {}

    static List<Hint> in(Tokens tokens) {
        var found = new ArrayList<Hint>();
        for (int index = 0; index < tokens.size(); index++) {
            var token = tokens.get(index);
            if (tokens.reads(index, List.of("pissed", "off"))) {
                found.add(new Hint(
                        Hint.Kind.SWEARING, token.start(), tokens.get(index + 1).end()));
            } else if (WORDS.contains(token.text()) || isMasked(token.text())) {
                found.add(new Hint(Hint.Kind.SWEARING, token.start(), token.end()));
            }
        }
        return found;
    }

    /** Such as "f**k". */
    private static boolean isMasked(String word) {
        return word.indexOf('*') > 0 && word.length() >= 4 && WORDS.stream().anyMatch(bare -> fits(word, bare));
    }

    private static boolean fits(String masked, String bare) {
        if (masked.length() != bare.length()) {
            return false;
        }
        for (int place = 0; place < bare.length(); place++) {
            if (masked.charAt(place) != '*' && masked.charAt(place) != bare.charAt(place)) {
                return false;
            }
        }
        return true;
    }
}
