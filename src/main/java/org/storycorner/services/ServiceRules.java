package org.storycorner.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.storycorner.venue.VenueService;

/**
 * What a service that is put in by hand or from a file may be.
 *
 * @param hosts to which invitation links may lead, with the hosts below them
 */
public record ServiceRules(List<String> hosts) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 300;
    static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_ID = 64;

    public ServiceRules {
        hosts = List.copyOf(hosts);
    }

    /** What is wrong with these three. */
    public Set<ServiceMistake> mistakes(String name, String description, String link) {
        var mistakes = EnumSet.noneOf(ServiceMistake.class);
        if (name.isBlank()) {
            mistakes.add(ServiceMistake.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME || !isOneLine(name)) {
            mistakes.add(ServiceMistake.NAME_TOO_LONG);
        }
        if (description.length() > LONGEST_DESCRIPTION || !isOneLine(description)) {
            mistakes.add(ServiceMistake.DESCRIPTION_TOO_LONG);
        }
        if (!link.isEmpty()) {
            linkMistake(link).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    /** An id for this name that is not taken: its letters and digits, and a number where needed. */
    public static String idFor(String name, Predicate<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var start = plain.substring(0, Math.min(plain.length(), LONGEST_ID - 6)).replaceAll("-+$", "");
        var id = VenueService.isId(start) ? start : "service";
        int number = 2;
        var free = id;
        while (taken.test(free)) {
            free = id + "-" + number++;
        }
        return free;
    }

    private Optional<ServiceMistake> linkMistake(String link) {
        if (link.length() > LONGEST_LINK) {
            return Optional.of(ServiceMistake.LINK_FORM);
        }
        try {
            var address = new URI(link);
            if (!"https".equalsIgnoreCase(address.getScheme())
                    || address.getHost() == null
                    || address.getRawUserInfo() != null) {
                return Optional.of(ServiceMistake.LINK_FORM);
            }
            var host = address.getHost().toLowerCase(Locale.ROOT);
            boolean known = hosts.stream().anyMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed));
            return known ? Optional.empty() : Optional.of(ServiceMistake.LINK_HOST);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of(ServiceMistake.LINK_FORM);
        }
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
