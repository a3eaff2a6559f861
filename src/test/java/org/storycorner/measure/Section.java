package org.storycorner.measure;

import java.util.List;

/**
 * One table of a report.
 *
 * @param about what was done and what counts as a failure, in a few sentences
 * @param rows the cells of each row, as many as there are columns
 */
public record Section(String title, String about, List<String> columns, List<List<String>> rows) {

    public Section {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": expected " + columns.size() + " cells in a row, found " + row.size());
            }
        }
    }

    String markdown() {
        var text = new StringBuilder("## " + title + "\n\n" + about + "\n\n");
        text.append(line(columns))
                .append(line(columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> text.append(line(row)));
        return text.append('\n').toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
