package org.storycorner.sync;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables on an H2 file of their own, as the migrations make them; opened again, they hold what they held. */
final class SyncStore {

    private SyncStore() {}

    static JdbcClient in(Path folder) {
        var file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("sync").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(file).load().migrate();
        return JdbcClient.create(file);
    }

    /** Closes the file, as the end of the box does. */
    static void close(Path folder) {
        in(folder).sql("shutdown").update();
    }
}
