package org.storycorner.queue;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup, loaded into a database of its own beside it, which is deleted afterwards. */
final class LoadedBackup implements AutoCloseable {
    private static final int PAGE = 200;
    private static final String NAME = "loaded";

    private final Path folder;
    private final SingleConnectionDataSource connection;
    private final StoryTable stories;

    private LoadedBackup(Path folder, SingleConnectionDataSource connection) {
        this.folder = folder;
        this.connection = connection;
        this.stories = new StoryTable(JdbcClient.create(connection));
    }

    static LoadedBackup of(Path script) throws IOException {
        var folder = script.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("The backup " + script + " lies in no folder");
        }
        delete(folder);
        try {
            var connection = new SingleConnectionDataSource(
                    DriverManager.getConnection(Store.plainUrl(folder.resolve(NAME)), Store.USER, ""), false);
            var loaded = new LoadedBackup(folder, connection);
            loaded.load(script);
            return loaded;
        } catch (SQLException notOpened) {
            throw new IOException("The backup " + script + " can't be loaded", notOpened);
        }
    }

    /**
     * Whether its file is what was once written. A whole one that can't be loaded is not at fault: there is no room, or another
     * version wrote it.
     */
    static boolean isWhole(Path script) throws IOException {
        try (var content = new GZIPInputStream(Files.newInputStream(script))) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (EOFException | ZipException damaged) {
            return false;
        }
    }

    StoryTable stories() {
        return stories;
    }

    /** How many stories have content whose bytes are not the ones that were hashed. */
    long brokenOnes() {
        long broken = 0;
        for (var page = stories.list(0, PAGE);
                !page.isEmpty();
                page = stories.list(page.getLast().boxSeq(), PAGE)) {
            broken += page.stream()
                    .flatMap(entry -> stories.sealed(entry.id()).stream())
                    .filter(copy -> !copy.isIntact())
                    .count();
        }
        return broken;
    }

    @Override
    public void close() throws IOException {
        connection.destroy();
        delete(folder);
    }

    private void load(Path script) throws IOException {
        try {
            JdbcClient.create(connection)
                    .sql("RUNSCRIPT FROM '" + Store.quoted(script) + "' COMPRESSION GZIP CHARSET 'UTF-8'")
                    .update();
            stories.list(0, 1).forEach(entry -> stories.sealed(entry.id()));
        } catch (RuntimeException notLoaded) {
            close();
            throw new IOException("The backup " + script + " can't be loaded", notLoaded);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME + ".mv.db"));
    }
}
