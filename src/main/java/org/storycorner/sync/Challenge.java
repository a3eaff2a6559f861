package org.storycorner.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * One way in that a server offers in {@code WWW-Authenticate} (RFC 9110, section 11.6.1).
 *
 * @param scheme such as {@code Digest}, as written
 * @param parameters by their names in small letters
 */
record Challenge(String scheme, Map<String, String> parameters) {

    private static final int LONGEST_HEADER = 8_192;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PIECE = Pattern.compile(
            "[\\s,]*+(" + TOKEN + ")(?:\\s*+=\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,\"]++)))?");

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** Every challenge of a refusal, over however many headers they are spread; none where they can't be read. */
    static List<Challenge> in(Answer refusal) {
        return refusal.headers().getOrEmpty(HttpHeaders.WWW_AUTHENTICATE).stream()
                .filter(header -> header.length() <= LONGEST_HEADER)
                .flatMap(header -> parsed(header).stream())
                .toList();
    }

    boolean isOf(String otherScheme) {
        return scheme.equalsIgnoreCase(otherScheme);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A word with a value belongs to the scheme before it; a word alone is the next scheme. */
    private static List<Challenge> parsed(String header) {
        var challenges = new ArrayList<Challenge>();
        var parameters = new TreeMap<String, String>();
        var scheme = "";
        var piece = PIECE.matcher(header);
        while (piece.lookingAt()) {
            var quoted = piece.group(2);
            var bare = piece.group(3);
            if (quoted != null) {
                parameters.put(piece.group(1).toLowerCase(Locale.ROOT), quoted.replaceAll("\\\\(.)", "$1"));
            } else if (bare != null) {
                parameters.put(piece.group(1).toLowerCase(Locale.ROOT), bare);
            } else {
                if (!scheme.isEmpty()) {
                    challenges.add(new Challenge(scheme, parameters));
                }
                scheme = piece.group(1);
                parameters.clear();
            }
            piece.region(piece.end(), header.length());
        }
        if (!scheme.isEmpty()) {
            challenges.add(new Challenge(scheme, parameters));
        }
        return challenges;
    }
}
