package org.storycorner.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.storycorner.services.PlannedChange.Kind;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/**
 * What a file would change, before anything is changed.
 *
 * @param base the services for which this was planned
 * @param changes in the order of the file; services that are not in it last
 * @param unchanged how many services the file leaves as they are
 * @param mistakes of lines that change nothing, in their order
 * @param ignored columns or fields that say nothing about a service here
 * @param entries whether numbers count entries of a list rather than lines
 */
public record ImportPlan(
        ServiceList base,
        List<PlannedChange> changes,
        int unchanged,
        List<RowMistake> mistakes,
        List<String> ignored,
        boolean entries) {

    public ImportPlan {
        changes = List.copyOf(changes);
        mistakes = List.copyOf(mistakes);
        ignored = List.copyOf(ignored);
    }

    /** What this file, CSV or Care Opinion's JSON, would change. */
    public static ImportPlan of(byte[] file, ServiceList base, ServiceRules rules) throws FileUnreadableException {
        var text = TextOfFile.in(file);
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        var read = json ? CareOpinionList.read(text) : ServiceTable.read(text);
        return new Planning(base, rules).plan(read, json);
    }

    /** The services with these changes made; empty when none would be offered any more. */
    Optional<ServiceList> with(List<PlannedChange> chosen) {
        var offered = new LinkedHashMap<String, VenueService>();
        var retired = new LinkedHashMap<String, VenueService>();
        base.offered().forEach(service -> offered.put(service.id(), service));
        base.retired().forEach(service -> retired.put(service.id(), service));
        for (var change : chosen) {
            var service = change.after();
            switch (change.kind()) {
                case NEW -> offered.put(service.id(), service);
                case CHANGED -> (offered.containsKey(service.id()) ? offered : retired).put(service.id(), service);
                case RETIRED, MISSING -> {
                    offered.remove(service.id());
                    retired.put(service.id(), service);
                }
                case BACK -> {
                    retired.remove(service.id());
                    offered.put(service.id(), service);
                }
            }
        }
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServiceList(List.copyOf(offered.values()), List.copyOf(retired.values())));
    }

    /** Goes through the rows once and remembers what they name. */
    private static final class Planning {

        private final ServiceList base;
        private final ServiceRules rules;
        private final Map<String, VenueService> byId = new HashMap<>();
        private final Map<String, VenueService> byName = new HashMap<>();
        private final Map<String, String> newIds = new HashMap<>();
        private final Set<String> retired = new HashSet<>();
        private final Set<String> named = new HashSet<>();
        private final List<PlannedChange> changes = new ArrayList<>();
        private final List<RowMistake> mistakes = new ArrayList<>();
        private int unchanged;

        Planning(ServiceList base, ServiceRules rules) {
            this.base = base;
            this.rules = rules;
            base.all().forEach(service -> {
                byId.put(service.id(), service);
                byName.putIfAbsent(service.name(), service);
            });
            base.retired().forEach(service -> retired.add(service.id()));
        }

        ImportPlan plan(ServiceFile read, boolean json) {
            mistakes.addAll(read.mistakes());
            read.rows().forEach(this::row);
            base.offered().stream()
                    .filter(service -> !named.contains(service.id()))
                    .map(service -> new PlannedChange(Kind.MISSING, Optional.of(service), service))
                    .forEach(changes::add);
            mistakes.sort(Comparator.comparingInt(RowMistake::number));
            return new ImportPlan(base, changes, unchanged, mistakes, read.ignored(), json);
        }

        private void row(ServiceRow row) {
            var before = row.id()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)))
                    .or(() -> Optional.ofNullable(byName.get(row.name())));
            // A line with a mistake still names its service: it is not missing from the file.
            var id = before.map(VenueService::id).or(row::id).orElseGet(() -> idFor(row.name()));
            boolean twice = !named.add(id);
            var description = row.description()
                    .orElse(before.map(VenueService::description).orElse(""));
            var link =
                    row.link().orElse(before.map(VenueService::invitationLink).orElse(""));
            if (!VenueService.isId(id)) {
                mistakes.add(new RowMistake(row.number(), ServiceMistake.ID_FORM, id));
            } else if (twice) {
                mistakes.add(new RowMistake(row.number(), ServiceMistake.ID_TWICE, id));
            } else if (hasNoMistake(row.number(), before, row.name(), description, link)) {
                plan(before, new VenueService(id, row.name(), description, link), row.retired());
            }
        }

        /** The same name a second time is the same service a second time. */
        private String idFor(String name) {
            return newIds.computeIfAbsent(
                    name, each -> ServiceRules.idFor(each, taken -> byId.containsKey(taken) || named.contains(taken)));
        }

        /** A link that stands here already may stay: whoever set the box up put it there. */
        private boolean hasNoMistake(
                int number, Optional<VenueService> before, String name, String description, String link) {
            var found = rules.mistakes(name, description, link);
            if (before.filter(service -> service.invitationLink().equals(link)).isPresent()) {
                found.remove(ServiceMistake.LINK_HOST);
            }
            found.forEach(mistake -> mistakes.add(new RowMistake(
                    number,
                    mistake,
                    switch (mistake) {
                        case DESCRIPTION_TOO_LONG -> description;
                        case LINK_FORM, LINK_HOST -> link;
                        default -> name;
                    })));
            return found.isEmpty();
        }

        private void plan(Optional<VenueService> before, VenueService after, Optional<Boolean> toRetire) {
            boolean was = retired.contains(after.id());
            boolean will = toRetire.orElse(was);
            if (before.isEmpty()) {
                changes.add(new PlannedChange(Kind.NEW, before, after));
                if (will) {
                    changes.add(new PlannedChange(Kind.RETIRED, Optional.of(after), after));
                }
            } else if (was != will) {
                changes.add(new PlannedChange(will ? Kind.RETIRED : Kind.BACK, before, after));
            } else if (!before.get().equals(after)) {
                changes.add(new PlannedChange(Kind.CHANGED, before, after));
            } else {
                unchanged++;
            }
        }
    }
}
