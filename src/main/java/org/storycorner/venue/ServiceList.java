package org.storycorner.venue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stories can be about.
 *
 * @param offered in the order of the kiosk's screen; at least one
 * @param retired no longer offered, kept for the names and links of stories that were told about them
 */
public record ServiceList(List<VenueService> offered, List<VenueService> retired) {
    public ServiceList {
        offered = List.copyOf(offered);
        retired = List.copyOf(retired);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("A venue has at least one service");
        }
        var ids = new HashSet<String>();
        if (!Stream.of(offered, retired).flatMap(List::stream).allMatch(service -> ids.add(service.id()))) {
            throw new IllegalArgumentException("Each service has an id of its own");
        }
    }

    /** All of them, the offered ones first. */
    public List<VenueService> all() {
        var all = new ArrayList<>(offered);
        all.addAll(retired);
        return all;
    }

    public Optional<VenueService> find(String id) {
        return all().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public boolean isRetired(String id) {
        return retired.stream().anyMatch(service -> service.id().equals(id));
    }
}
