package org.storycorner.venue;

import java.util.List;
import org.storycorner.venue.ShareRule.Per;

/** The section {@code staffShare} of the settings; it may be left out, and so may each of its keys. */
record ShareSection(Mistakes mistakes) {

    static final String KEY = "staffShare";

    ShareRule read(YamlSection venue) {
        return venue.value(KEY)
                .map(value -> new YamlSection(value, KEY, mistakes, List.of("most", "per", "volunteers", "withdrawn")))
                .map(this::rule)
                .orElse(ShareRule.USUAL);
    }

    private ShareRule rule(YamlSection share) {
        var usual = ShareRule.USUAL;
        return new ShareRule(
                share.has("most") ? share.percent("most") : usual.mostPercent(),
                per(share),
                share.has("volunteers") ? share.yesOrNo("volunteers") : usual.volunteers(),
                share.has("withdrawn") ? share.yesOrNo("withdrawn") : usual.withdrawn());
    }

    private Per per(YamlSection share) {
        var written = share.textOrNothing("per", 40);
        return switch (written) {
            case "", "organisation" -> Per.ORGANISATION;
            case "service" -> Per.SERVICE;
            default -> {
                mistakes.note(share.lineOf("per"), "per as organisation or service", "'" + written + "'");
                yield Per.ORGANISATION;
            }
        };
    }
}
