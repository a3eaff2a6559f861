package org.storycorner.queue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The second durable copy and everything that can be counted: one H2 file, its schema and a small pool. */
final class Store implements AutoCloseable {
    static final String USER = "sa";

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;
    private final Compaction compaction;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Is used for nothing else, and dies with the open file: so it tells a file that was opened again behind the pool's back. */
    private volatile Connection witness;

    private volatile boolean ended;

    private Store(String url, Compaction compaction, Connection witness, HikariDataSource pool) {
        this.url = url;
        this.compaction = compaction;
        this.witness = witness;
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** The store in this folder, its schema brought up to date; a file that grew in ends without order is made small first. */
    static Store open(Path data) throws SQLException {
        var compaction = Compaction.in(data);
        compaction.discardCopy();
        var store = open(url(data), compaction);
        if (!compaction.isDue(store.jdbc)) {
            return store;
        }
        store.close();
        return open(url(data), compaction);
    }

    static Store open(String url, Compaction compaction) throws SQLException {
        var witness = connect(url);
        try {
            var pool = new HikariDataSource(settings(url));
            try {
                migrate(pool);
                return new Store(url, compaction, witness, pool);
            } catch (RuntimeException failed) {
                pool.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            witness.close();
            throw failed;
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

    /** Whether H2 has closed its file by itself since it was opened; what it opens next may lack commits. */
    boolean wasClosed() {
        if (ended) {
            return false;
        }
        try (var question = witness.createStatement()) {
            return !question.execute("VALUES 1");
        } catch (SQLException gone) {
            return true;
        }
    }

    /** Opens the file again after H2 has closed it; until the repair has worked as well, it counts as closed. */
    void openAgain(Repairing repair) throws IOException {
        reconnect();
        var next = connected(url);
        try {
            repair.run();
        } catch (IOException | RuntimeException notRepaired) {
            JdbcUtils.closeConnection(next);
            throw notRepaired;
        }
        witness = next;
    }

    /** Closes the last connection, and so H2 itself; then its file is tidied, if that is worth it. */
    @Override
    public void close() {
        ended = true;
        boolean isGrown = compaction.isDue(jdbc);
        pool.close();
        try {
            witness.close();
            if (isGrown) {
                compaction.run();
            }
        } catch (SQLException closedAnyway) {
            LOG.warn("H2 did not close its file in order; the next start repairs that", closedAnyway);
        }
    }

    private static Connection connected(String url) {
        try {
            return connect(url);
        } catch (SQLException notOpened) {
            throw new DataAccessResourceFailureException("H2 does not open its file again", notOpened);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, "");
    }

    /** WRITE_DELAY=0, because at H2's default a killed process loses half a second of acknowledged rows. */
    private static String url(Path data) {
        return address(data) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** H2 names its file systems by schemes, as Java does: the store lies where the folder's other files do. */
    static String address(Path data) {
        return "jdbc:h2:" + scheme(data) + data.resolve("box");
    }

    static String scheme(Path path) {
        return path.getFileSystem().provider().getScheme() + ":";
    }

    /** A database of no importance. */
    static String plainUrl(Path file) {
        return "jdbc:h2:" + scheme(file) + file + ";TRACE_LEVEL_FILE=0";
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
        var flyway = Flyway.configure(Store.class.getClassLoader())
                .loggers(SilentFlyway.class.getName())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        boolean isOfNewerVersion = Stream.of(flyway.info().applied())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED);
        if (isOfNewerVersion) {
            throw new BoxRefusedException("The store was written by a newer version of Story Corner than this one;"
                    + " start that one, or a newer one");
        }
    }

    /** What gives a store back what it may have lost. */
    @FunctionalInterface
    interface Repairing {
        void run() throws IOException;
    }
}
