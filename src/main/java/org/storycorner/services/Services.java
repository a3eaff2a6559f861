package org.storycorner.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;
import org.storycorner.venue.VenueService;

/**
 * The services as managers keep them. Each change says what it was made from, and is refused when somebody else changed
 * that meanwhile; it counts for whoever begins a story from then on.
 */
@Component
public class Services {

    private final VenueInForce venue;

    Services(VenueInForce venue) {
        this.venue = venue;
    }

    public ServiceList now() {
        return venue.get().serviceList();
    }

    /** What a service may be here. */
    public ServiceRules rules() {
        return new ServiceRules(venue.get().invitationHosts());
    }

    /** Adds a service at the end, with an id of its own, and gives it. */
    public synchronized VenueService add(String name, String description, String link) {
        var now = now();
        var id = ServiceRules.idFor(name, taken -> now.find(taken).isPresent());
        var added = new VenueService(id, name, description, link);
        var offered = new ArrayList<>(now.offered());
        offered.add(added);
        put(new ServiceList(offered, now.retired()));
        return added;
    }

    /** Puts {@code after} in the place of {@code before}; false when it is not {@code before} any more. */
    public synchronized boolean replace(VenueService before, VenueService after) {
        var now = now();
        if (now.find(before.id()).filter(before::equals).isEmpty()) {
            return false;
        }
        put(new ServiceList(
                now.offered().stream()
                        .map(service -> service.equals(before) ? after : service)
                        .toList(),
                now.retired().stream()
                        .map(service -> service.equals(before) ? after : service)
                        .toList()));
        return true;
    }

    /** Offers this service no longer, if it is still as it was seen and not the last one. */
    public synchronized Made retire(VenueService seen) {
        var now = now();
        if (!now.offered().contains(seen)) {
            return Made.CHANGED_MEANWHILE;
        }
        if (now.offered().size() == 1) {
            return Made.NONE_LEFT;
        }
        put(new ServiceList(without(now.offered(), seen), with(now.retired(), seen)));
        return Made.DONE;
    }

    /** Offers a retired service again, as the last one; false when it is not as it was seen any more. */
    public synchronized boolean bringBack(VenueService seen) {
        var now = now();
        if (!now.retired().contains(seen)) {
            return false;
        }
        put(new ServiceList(with(now.offered(), seen), without(now.retired(), seen)));
        return true;
    }

    /**
     * Moves an offered service to this place, from 1, on the kiosk's screen.
     *
     * @param seen the order that it was moved in; false when it is another one by now
     */
    public synchronized boolean move(ServiceList seen, String id, int place) {
        var now = now();
        var moved = now.offered().stream()
                .filter(service -> service.id().equals(id))
                .findFirst();
        if (!isInOrderOf(seen, now) || moved.isEmpty()) {
            return false;
        }
        var offered = new ArrayList<>(without(now.offered(), moved.get()));
        offered.add(Math.clamp(place - 1L, 0, offered.size()), moved.get());
        put(new ServiceList(offered, now.retired()));
        return true;
    }

    /** Puts the offered services into the order of their names; false when they are not those any more that were seen. */
    public synchronized boolean sortByName(ServiceList seen) {
        var now = now();
        if (!seen.equals(now)) {
            return false;
        }
        var sorted = now.offered().stream()
                .sorted(Comparator.comparing(service -> service.name().toLowerCase(Locale.ROOT)))
                .toList();
        put(new ServiceList(sorted, now.retired()));
        return true;
    }

    private static boolean isInOrderOf(ServiceList seen, ServiceList now) {
        return seen.offered().stream()
                .map(VenueService::id)
                .toList()
                .equals(now.offered().stream().map(VenueService::id).toList());
    }

    /** What became of a change. */
    public enum Made {
        DONE,
        /** The services are not those any more for which it was made. */
        CHANGED_MEANWHILE,
        /** No service would be offered any more. */
        NONE_LEFT
    }

    /** Makes these changes of a plan, all of them or none. */
    public synchronized Made make(ImportPlan plan, List<PlannedChange> chosen) {
        if (!plan.base().equals(now())) {
            return Made.CHANGED_MEANWHILE;
        }
        var after = plan.with(chosen);
        after.ifPresent(this::put);
        return after.isPresent() ? Made.DONE : Made.NONE_LEFT;
    }

    /** All services as a CSV file, which can be taken in again. */
    public String asCsv() {
        return ServiceTable.written(now());
    }

    private void put(ServiceList services) {
        var list = new ArrayList<Map<String, Object>>();
        services.offered().forEach(service -> list.add(settings(service)));
        services.retired().forEach(service -> {
            var settings = settings(service);
            settings.put("retired", true);
            list.add(settings);
        });
        venue.change(VenueKey.SERVICES, list);
    }

    private static Map<String, Object> settings(VenueService service) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("id", service.id());
        settings.put("name", service.name());
        Optional.of(service.description())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> settings.put("description", text));
        Optional.of(service.invitationLink())
                .filter(text -> !text.isBlank())
                .ifPresent(link -> settings.put("invitationLink", link));
        return settings;
    }

    private static List<VenueService> without(List<VenueService> services, VenueService gone) {
        return services.stream().filter(service -> !service.equals(gone)).toList();
    }

    private static List<VenueService> with(List<VenueService> services, VenueService added) {
        var longer = new ArrayList<>(services);
        longer.add(added);
        return longer;
    }
}
