package org.storycorner.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name under which a story is published: letters and digits, never a real name, an age or a part of the e-mail address. */
public record Username(String value) {

    private static final Pattern SYNTAX = Pattern.compile("[\\p{L}\\p{N}]{4,24}");

    /** "aged 47", "47 years", a year of birth; two digits on their own are what Care Opinion itself suggests. */
    private static final Pattern AGE = Pattern.compile(
            "(?:age|aged)[0-9]{1,3}|[0-9]{1,3}(?:yo|yrs?|years?|yearsold)|(?:^|[^0-9])(?:19|20)[0-9]{2}(?:$|[^0-9])");

    private static final List<String> CONSTELLATIONS_AND_BIRDS = List.of(
            "andromeda",
            "aquila",
            "auriga",
            "carina",
            "cygnus",
            "delphinus",
            "draco",
            "lynx",
            "lyra",
            "monoceros",
            "pegasus",
            "perseus",
            "phoenix",
            "sextans",
            "vela",
            "avocet",
            "curlew",
            "dunlin",
            "fulmar",
            "gannet",
            "goldcrest",
            "heron",
            "kestrel",
            "lapwing",
            "linnet",
            "merlin",
            "osprey",
            "plover",
            "puffin",
            "skylark",
            "swallow",
            "wren");

    /** No i, l or o, which look like digits; no g, so that no name ends in "age" before its number. */
    private static final String LETTERS = "abcdefhjkmnpqrstvwxyz";

    /** What is wrong with a name that somebody typed. */
    public enum Problem {
        SYNTAX,
        AGE,
        PART_OF_EMAIL
    }

    public Username {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A username has 4 to 24 letters and digits");
        }
    }

    /** A name that says nothing about anybody, such as {@code monocerosre47}. */
    public static Username suggest(RandomGenerator random) {
        var name = new StringBuilder(CONSTELLATIONS_AND_BIRDS.get(random.nextInt(CONSTELLATIONS_AND_BIRDS.size())));
        for (int letter = 0; letter < 2; letter++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Username(name.append(random.nextInt(10, 100)).toString());
    }

    /** What is wrong with this name beside this e-mail text (as typed, may be empty); empty when nothing is. */
    public static Optional<Problem> problem(String typed, String email) {
        var text = typed.strip();
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.of(Problem.SYNTAX);
        }
        var name = text.toLowerCase(Locale.ROOT);
        if (AGE.matcher(name).find()) {
            return Optional.of(Problem.AGE);
        }
        return partsOf(email).anyMatch(name::contains) ? Optional.of(Problem.PART_OF_EMAIL) : Optional.empty();
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Username[hidden]";
    }

    private static Stream<String> partsOf(String email) {
        var local = email.strip().toLowerCase(Locale.ROOT).split("@", 2)[0];
        return Stream.of(local.split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() >= 3);
    }
}
