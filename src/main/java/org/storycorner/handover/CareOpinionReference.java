package org.storycorner.handover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Care Opinion shows after a story was sent in: its address there, or a reference. The form of a reference is not
 * published, so any short one without blanks is taken.
 */
public record CareOpinionReference(String value) {

    private static final int LONGEST = 200;
    private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9#/._-]{0,39}");
    private static final Pattern HOST = Pattern.compile("(?:.+\\.)?careopinion\\.(?:org\\.uk|org|ie|org\\.au)");

    /** What is wrong with what somebody typed; each has a message {@code desk.reference.<key>}. */
    public enum Problem {
        EMPTY,
        NOT_ONE,
        OTHER_SITE,
        INVITATION,
        STORY_CORNERS_OWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CareOpinionReference {
        if (problem(value, "", "").isPresent()) {
            throw new IllegalArgumentException("Not an address at Care Opinion and not a reference");
        }
    }

    /**
     * What is wrong with this text; empty when nothing is.
     *
     * @param invitation the service's invitation link, which is easily pasted by mistake; may be empty
     * @param own the box's own reference of the story, which is easily typed by mistake; may be empty
     */
    public static Optional<Problem> problem(String typed, String invitation, String own) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (!invitation.isEmpty() && text.equalsIgnoreCase(invitation)) {
            return Optional.of(Problem.INVITATION);
        }
        if (!own.isEmpty() && text.replace("-", "").equalsIgnoreCase(own.replace("-", ""))) {
            return Optional.of(Problem.STORY_CORNERS_OWN);
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("http")) {
            return host(text).filter(host -> HOST.matcher(host).matches()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.OTHER_SITE);
        }
        return REFERENCE.matcher(text).matches() ? Optional.empty() : Optional.of(Problem.NOT_ONE);
    }

    private static Optional<String> host(String text) {
        try {
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.ofNullable(new URI(text).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
