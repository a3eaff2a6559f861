package org.storycorner.queue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second durable copy and everything that can be counted: one H2 file, its schema and a small pool. */
final class Store implements AutoCloseable {
    /** What the names of stores begin with that were damaged and are kept aside. */
    static final String BROKEN = "box.mv.db.broken-";

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    static final String USER = "sa";

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Store(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** The store in this folder, its schema brought up to date. */
    static Store open(Path data) throws SQLException {
        var url = url(data);
        try (var probe = DriverManager.getConnection(url, USER, "")) {
            probe.isValid(0);
            var pool = new HikariDataSource(settings(url));
            try {
                migrate(pool);
                return new Store(pool);
            } catch (RuntimeException failed) {
                pool.close();
                throw failed;
            }
        }
    }

    static Path file(Path data) {
        return data.resolve("box.mv.db");
    }

    DataSource dataSource() {
        return pool;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Forces what was committed onto the disk; a commit alone reaches the operating system only. */
    void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    /** Writes what is known of the stories, and their sealed content, as a compressed SQL script; drafts stay out of it. */
    void script(Path file) {
        jdbc.sql("SCRIPT TO '" + quoted(file) + "' COMPRESSION GZIP CHARSET 'UTF-8' TABLE story, sealed_story")
                .query((ResultSet nothingOfInterest) -> {});
    }

    /** Lets go of every connection: a full disk closes the database under all of them, a new one opens it again. */
    void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Closes the last connection, and so H2 itself, which then tidies its file. */
    @Override
    public void close() {
        pool.close();
    }

    /** WRITE_DELAY=0, because at H2's default a killed process loses half a second of acknowledged rows. */
    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("box") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** A database of no importance. */
    static String plainUrl(Path file) {
        return "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0";
    }

    /** As a literal of SQL. */
    static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    private static HikariConfig settings(String url) {
        var settings = new HikariConfig();
        settings.setPoolName("box");
        settings.setJdbcUrl(url);
        settings.setUsername(USER);
        settings.setPassword("");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        return settings;
    }

    private static void migrate(DataSource dataSource) {
        Flyway.configure(Store.class.getClassLoader())
                .loggers(SilentFlyway.class.getName())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
