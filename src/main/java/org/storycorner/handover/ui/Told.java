package org.storycorner.handover.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.storycorner.queue.Entry;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** What may be said of a story without opening it, in words for staff. */
final class Told {

    private final UnaryOperator<String> messages;
    private final ServiceList services;

    Told(UnaryOperator<String> messages, Venue venue) {
        this.messages = messages;
        this.services = venue.serviceList();
    }

    /** The services' names, also of those that are offered no more; ids of services that the venue does not know. */
    String services(Entry entry) {
        return entry.services().isEmpty()
                ? messages.apply("stories.no-service")
                : entry.services().stream().map(this::name).collect(Collectors.joining(", "));
    }

    String channel(Entry entry) {
        return messages.apply("stories.channel." + entry.channel().name().toLowerCase(Locale.ROOT));
    }

    /** Who helped, by role. */
    String helper(Entry entry) {
        return messages.apply(
                "stories.helper." + entry.helper().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A language in English; empty while the desk has not read the story. */
    static String language(String tag) {
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private String name(String id) {
        return services.find(id).map(VenueService::name).orElse(id);
    }
}
