package org.storycorner.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads every row of a store, and compares what each index says with it. H2 keeps no checksum of a page, so wrong bytes
 * show only where they are met: an index that nobody reads at a start would fail, or lie, in the middle of the day.
 */
final class StoreProof {
    private static final String ROW = "_ROWID_";

    private final JdbcClient jdbc;

    StoreProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing else may write meanwhile. */
    void check() {
        for (var table : columnsByIndexByTable().entrySet()) {
            var indexed =
                    table.getValue().values().stream().flatMap(List::stream).collect(Collectors.toSet());
            var rows = rows(table.getKey(), indexed);
            table.getValue().forEach((index, columns) -> compare(table.getKey(), rows, index, columns));
        }
    }

    private Map<String, Map<String, List<String>>> columnsByIndexByTable() {
        return jdbc
                .sql("""
                        SELECT table_name, index_name, column_name FROM INFORMATION_SCHEMA.INDEX_COLUMNS
                        WHERE table_schema = 'PUBLIC' ORDER BY table_name, index_name, ordinal_position
                        """)
                .query((row, number) -> new IndexColumn(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        IndexColumn::table,
                        Collectors.groupingBy(
                                IndexColumn::index, Collectors.mapping(IndexColumn::column, Collectors.toList()))));
    }

    /** What the rows themselves say in these columns, by their place. */
    private Map<Long, Map<String, Object>> rows(String table, Set<String> indexed) {
        var rows = new HashMap<Long, Map<String, Object>>();
        jdbc.sql("SELECT " + ROW + ", * FROM " + quoted(table)).query((ResultSet row) -> {
            if (rows.put(row.getLong(1), values(row, indexed)) != null) {
                throw StoryTable.damagedRow();
            }
        });
        return rows;
    }

    private static Map<String, Object> values(ResultSet row, Set<String> indexed) throws SQLException {
        var values = new HashMap<String, Object>();
        for (var column : indexed) {
            values.put(column, row.getObject(column));
        }
        return values;
    }

    private void compare(String table, Map<Long, Map<String, Object>> rows, String index, List<String> columns) {
        var seen = new HashSet<Long>();
        var wanted = columns.stream().map(StoreProof::quoted).collect(Collectors.joining(", "));
        jdbc.sql("SELECT " + ROW + ", " + wanted + " FROM " + quoted(table) + " USE INDEX (" + quoted(index) + ")")
                .query((ResultSet entry) -> {
                    var row = rows.get(entry.getLong(1));
                    if (row == null || !seen.add(entry.getLong(1)) || !says(entry, row, columns)) {
                        throw StoryTable.damagedRow();
                    }
                });
        if (seen.size() != rows.size()) {
            throw new DataRetrievalFailureException(
                    "An index of the table " + table + " lacks rows", StoryTable.damagedRow());
        }
    }

    private static boolean says(ResultSet entry, Map<String, Object> row, List<String> columns) throws SQLException {
        for (int column = 0; column < columns.size(); column++) {
            if (!Objects.deepEquals(entry.getObject(column + 2), row.get(columns.get(column)))) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private record IndexColumn(String table, String index, String column) {}
}
