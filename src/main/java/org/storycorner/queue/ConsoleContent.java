package org.storycorner.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link ConsoleBackups} keep: two tables of the store, a line of JSON for each row, and one file of the data folder. */
final class ConsoleContent {
    private static final List<String> TABLES = List.of("account", "audit");
    private static final String LAST_LINE = "last-line";
    private static final String CHANGES = "venue-changes.yaml";
    private static final byte[] NOTHING = {};

    private final Store store;
    private final JdbcClient jdbc;
    private final DurableFolder data;

    ConsoleContent(Store store, DurableFolder data) {
        this.store = store;
        this.jdbc = store.jdbc();
        this.data = data;
    }

    /** The number of the audit trail's last line; 0 when it has none. */
    long lastLine() {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM audit")
                .query(Long.class)
                .single();
    }

    /** Whether nobody may sign in and nothing was ever done. */
    boolean isEmpty() {
        return lastLine() == 0
                && jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
    }

    byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(LAST_LINE));
            zip.write(Long.toString(lastLine()).getBytes(UTF_8));
            for (var table : TABLES) {
                zip.putNextEntry(new ZipEntry(table));
                new TableLines(jdbc, table).writeTo(zip);
            }
            var changes = data.path().resolve(CHANGES);
            if (Files.exists(changes)) {
                zip.putNextEntry(new ZipEntry(CHANGES));
                zip.write(Files.readAllBytes(changes));
            }
        }
        return bytes.toByteArray();
    }

    /** Takes all of it in: the file where it is missing, then the tables, in one transaction that is on the disk afterwards. */
    void read(byte[] written) throws IOException {
        var parts = parts(written);
        var changes = parts.get(CHANGES);
        if (changes != null && !Files.exists(data.path().resolve(CHANGES))) {
            data.write(CHANGES, "", changes);
        }
        continueAfter(Long.parseLong(text(parts, LAST_LINE)));
        store.inTransaction(() -> TABLES.forEach(table -> new TableLines(jdbc, table).readFrom(text(parts, table))));
        store.checkpoint();
    }

    /** Before the lines themselves: H2 ends a transaction with this, and no number may be given twice. */
    private void continueAfter(long lastLine) {
        jdbc.sql("ALTER TABLE audit ALTER COLUMN number RESTART WITH " + (lastLine + 1))
                .update();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, NOTHING), UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] written) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
