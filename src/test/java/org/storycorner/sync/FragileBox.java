package org.storycorner.sync;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.storycorner.story.StoryId;

/** What the box is measured against: one table in H2 with its default settings, and no spool; it too says what it took. */
final class FragileBox {

    private FragileBox() {}

    /** Folder and seed. */
    public static void main(String[] arguments) throws SQLException {
        var pipe = Pipe.ofStandardOutput();
        var random = new Random(Long.parseLong(arguments[1]));
        var clock = Clock.systemUTC();
        pipe.say(Pipe.OPENING);
        try (var connection = open(Path.of(arguments[0]));
                var insert = connection.prepareStatement("insert into story (id, xml) values (?, ?)")) {
            pipe.say(Pipe.CHECKED);
            for (long number = 1; ; number++) {
                var id = StoryId.create(clock, random);
                insert.setObject(1, id.value());
                insert.setString(2, Scene.xml(KillableBox.story(id)));
                insert.executeUpdate();
                pipe.say(Pipe.ACKNOWLEDGED, id, number);
            }
        }
    }

    /** How often each story is there whole. */
    static Map<StoryId, Integer> content(Path folder) throws SQLException {
        var there = new HashMap<StoryId, Integer>();
        try (var connection = open(folder);
                var rows = connection.createStatement().executeQuery("select id, xml from story")) {
            while (rows.next()) {
                var id = new StoryId(rows.getObject("id", UUID.class));
                if (Scene.xml(KillableBox.story(id)).equals(rows.getString("xml"))) {
                    there.merge(id, 1, Integer::sum);
                }
            }
        }
        return there;
    }

    private static Connection open(Path folder) throws SQLException {
        var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("fragile").toAbsolutePath());
        connection
                .createStatement()
                .execute("create table if not exists story (id uuid primary key, xml character large object)");
        return connection;
    }
}
