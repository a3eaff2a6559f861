package org.storycorner.services;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/**
 * A page of services: those that follow a mark in the order that was chosen, so that a page stays where it is when
 * somebody else adds a service before it.
 *
 * @param found how many there are on all pages
 * @param hasMore whether any follow
 */
public record ServicePage(List<Line> lines, int found, boolean hasMore) {

    /**
     * A service and where it stands.
     *
     * @param place from 1, the retired ones after those that are offered
     */
    public record Line(int place, VenueService service, boolean retired) {

        private String name() {
            return service.name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which order they are shown. */
    public enum Order {
        PLACE,
        NAME;

        private Comparator<Line> lines() {
            return switch (this) {
                case PLACE -> Comparator.comparingInt(Line::place);
                case NAME ->
                    Comparator.comparing(Line::name)
                            .thenComparing(line -> line.service().id());
            };
        }
    }

    public ServicePage {
        lines = List.copyOf(lines);
    }

    /**
     * The page after this line.
     *
     * @param wanted a part of the name; empty for all
     * @param after empty for the first page
     */
    public static ServicePage of(ServiceList services, String wanted, Order order, Optional<Line> after, int limit) {
        var part = wanted.strip().toLowerCase(Locale.ROOT);
        var all = services.all();
        var found = IntStream.range(0, all.size())
                .mapToObj(place -> new Line(
                        place + 1, all.get(place), place >= services.offered().size()))
                .filter(line -> line.name().contains(part))
                .toList();
        var page = found.stream()
                .filter(line -> after.isEmpty() || order.lines().compare(line, after.get()) > 0)
                .sorted(order.lines())
                .limit(limit + 1L)
                .toList();
        return new ServicePage(page.subList(0, Math.min(limit, page.size())), found.size(), page.size() > limit);
    }
}
