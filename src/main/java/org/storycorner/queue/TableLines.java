package org.storycorner.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A table of the store as lines of JSON, each column as the text that H2 makes of it and takes back. */
record TableLines(JdbcClient jdbc, String table) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, @Nullable String>> ROW = new TypeReference<>() {};
    private static final byte[] LINE_END = {'\n'};

    /** Row after row, so that a long table needs no room. */
    void writeTo(OutputStream out) {
        jdbc.sql("SELECT * FROM " + table).query((ResultSet row) -> {
            try {
                out.write(JSON.writeValueAsBytes(columns(row)));
                out.write(LINE_END);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    /** Adds these rows; columns that they don't name get what is usual. */
    void readFrom(String lines) {
        lines.lines().forEach(line -> insert(JSON.readValue(line, ROW)));
    }

    private void insert(Map<String, @Nullable String> row) {
        var columns = List.copyOf(row.keySet());
        jdbc.sql("INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                table,
                                columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")),
                                String.join(", ", Collections.nCopies(columns.size(), "?"))))
                .params(columns.stream().map(row::get).toList())
                .update();
    }

    private static Map<String, @Nullable String> columns(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, @Nullable String>();
        var names = row.getMetaData();
        for (int column = 1; column <= names.getColumnCount(); column++) {
            columns.put(names.getColumnName(column), row.getString(column));
        }
        return columns;
    }
}
