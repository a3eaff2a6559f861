package org.storycorner.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.storycorner.services.FileUnreadableException.Why;
import org.storycorner.venue.VenueService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody saved of Care Opinion's {@code healthservices}: objects with {@code nacs}, {@code name}, {@code type} and
 * {@code organisation}. What stands around their list is not documented, so the first list of objects with a name counts.
 */
final class CareOpinionList {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of("name", "Name");
    private static final List<String> IDS = List.of("nacs", "Nacs", "NACS");

    private CareOpinionList() {}

    static ServiceFile read(String text) throws FileUnreadableException {
        var list = list(tree(text)).orElseThrow(() -> new FileUnreadableException(Why.NO_LIST));
        if (list.size() > ServiceTable.MOST_ROWS) {
            throw new FileUnreadableException(Why.TOO_MANY_ROWS);
        }
        var rows = new ArrayList<ServiceRow>();
        var ignored = new TreeSet<String>();
        for (int place = 0; place < list.size(); place++) {
            var entry = list.get(place);
            rows.add(new ServiceRow(
                    place + 1,
                    id(entry),
                    text(entry, NAMES).orElse(""),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            entry.propertyNames().stream()
                    .filter(name -> !NAMES.contains(name) && !IDS.contains(name))
                    .forEach(ignored::add);
        }
        return new ServiceFile(rows, List.of(), List.copyOf(ignored));
    }

    private static JsonNode tree(String text) throws FileUnreadableException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw new FileUnreadableException(Why.NO_JSON);
        }
    }

    private static Optional<JsonNode> list(JsonNode node) {
        if (node.isArray()
                && StreamSupport.stream(node.spliterator(), false)
                        .anyMatch(entry -> text(entry, NAMES).isPresent())) {
            return Optional.of(node);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(JsonNode::isContainer)
                .map(CareOpinionList::list)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> id(JsonNode entry) {
        return text(entry, IDS).map(nacs -> nacs.toLowerCase(Locale.ROOT)).filter(VenueService::isId);
    }

    private static Optional<String> text(JsonNode entry, List<String> names) {
        return names.stream()
                .map(entry::path)
                .filter(JsonNode::isString)
                .map(node -> node.stringValue().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
