package org.storycorner.services;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.services.FileUnreadableException.Why;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/** Services as a CSV file: written for spreadsheets, and read back from whatever they made of it. */
final class ServiceTable {

    static final int MOST_ROWS = 10_000;

    private static final String OFFERED = "offered";
    private static final String RETIRED = "retired";

    private enum Column {
        ID("id|service id|nacs"),
        NAME("name|service|service name"),
        DESCRIPTION("description"),
        LINK("invitation link|invitationlink|link|url"),
        STATE("state|status");

        private final String names;

        /** Its headings, as a regular expression. */
        Column(String names) {
            this.names = names;
        }

        static Optional<Column> called(String header) {
            var name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
            return Stream.of(values())
                    .filter(column -> name.matches(column.names))
                    .findFirst();
        }
    }

    private ServiceTable() {}

    /** UTF-8 with its mark, so that Excel reads every letter. */
    static String written(ServiceList services) {
        var lines = new ArrayList<String>();
        lines.add("id,name,description,invitation link,state");
        services.offered().forEach(service -> lines.add(line(service, OFFERED)));
        services.retired().forEach(service -> lines.add(line(service, RETIRED)));
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }

    static ServiceFile read(String text) throws FileUnreadableException {
        var lines = CsvLines.of(text);
        if (lines.isEmpty()) {
            throw new FileUnreadableException(Why.NO_ROWS);
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw new FileUnreadableException(Why.TOO_MANY_ROWS);
        }
        var header = lines.getFirst().fields();
        var columns = columns(header);
        if (!columns.containsKey(Column.NAME)) {
            throw new FileUnreadableException(Why.NO_NAME_COLUMN);
        }
        var rows = new ArrayList<ServiceRow>();
        var mistakes = new ArrayList<RowMistake>();
        for (var line : lines.subList(1, lines.size())) {
            form(line, header.size()).ifPresentOrElse(mistakes::add, () -> row(line, columns, rows, mistakes));
        }
        var ignored = header.stream()
                .filter(name -> !name.isBlank() && Column.called(name).isEmpty())
                .toList();
        return new ServiceFile(rows, mistakes, ignored);
    }

    private static Map<Column, Integer> columns(List<String> header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < header.size(); place++) {
            int here = place;
            Column.called(header.get(place)).ifPresent(column -> columns.putIfAbsent(column, here));
        }
        return columns;
    }

    private static Optional<RowMistake> form(CsvLines.Line line, int width) {
        if (line.open()) {
            return Optional.of(new RowMistake(
                    line.number(), ServiceMistake.QUOTE_OPEN, line.fields().getFirst()));
        }
        var over = line.fields().stream()
                .skip(width)
                .filter(field -> !field.isBlank())
                .findFirst();
        return over.map(found -> new RowMistake(line.number(), ServiceMistake.TOO_MANY_FIELDS, found));
    }

    private static void row(
            CsvLines.Line line, Map<Column, Integer> columns, List<ServiceRow> rows, List<RowMistake> mistakes) {
        var state = field(line, columns, Column.STATE)
                .filter(text -> !text.isEmpty())
                .map(text -> text.toLowerCase(Locale.ROOT));
        if (state.isPresent() && !List.of(OFFERED, RETIRED).contains(state.get())) {
            mistakes.add(new RowMistake(line.number(), ServiceMistake.STATE_UNKNOWN, state.get()));
            return;
        }
        rows.add(new ServiceRow(
                line.number(),
                field(line, columns, Column.ID).filter(text -> !text.isEmpty()),
                field(line, columns, Column.NAME).orElse(""),
                field(line, columns, Column.DESCRIPTION),
                field(line, columns, Column.LINK),
                state.map(RETIRED::equals)));
    }

    private static Optional<String> field(CsvLines.Line line, Map<Column, Integer> columns, Column column) {
        return Optional.ofNullable(columns.get(column))
                .map(place -> place < line.fields().size() ? line.fields().get(place) : "")
                .map(ServiceTable::unguarded);
    }

    private static String line(VenueService service, String state) {
        return Stream.of(service.id(), service.name(), service.description(), service.invitationLink(), state)
                .map(ServiceTable::guarded)
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** An apostrophe before what a spreadsheet would take for a formula. */
    private static String guarded(String text) {
        return text.matches("'*[=+@-].*") ? "'" + text : text;
    }

    private static String unguarded(String text) {
        return text.matches("'+[=+@-].*") ? text.substring(1) : text;
    }
}
