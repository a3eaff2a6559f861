package org.storycorner.queue;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of stories that are due for something: to be erased, to be dated anew, or to be given back what they have lost. */
final class DueStories {
    private final JdbcClient jdbc;

    DueStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} stories that were passed on before this moment and still have content, oldest first. */
    List<Entry> passedOnBefore(Instant moment, int limit) {
        return jdbc.sql("""
                SELECT * FROM story
                WHERE state IN ('DELIVERED', 'HANDED_OVER') AND state_since < :moment
                    AND EXISTS (SELECT 1 FROM sealed_story WHERE sealed_story.id = story.id)
                ORDER BY state_since FETCH FIRST :limit ROWS ONLY
                """)
                .param("moment", StoryTable.utc(moment))
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    /** At most {@code limit} stories that were passed on after this moment and still have content. */
    List<Entry> passedOnAfter(Instant moment, int limit) {
        return jdbc.sql("""
                SELECT * FROM story WHERE state IN ('DELIVERED', 'HANDED_OVER') AND state_since > :moment
                    AND EXISTS (SELECT 1 FROM sealed_story WHERE sealed_story.id = story.id)
                FETCH FIRST :limit ROWS ONLY
                """)
                .param("moment", StoryTable.utc(moment))
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    /** The stories put aside of which nothing can be read here. */
    List<Entry> quarantinedWithoutContent() {
        return jdbc.sql("""
                SELECT * FROM story
                WHERE state = 'QUARANTINED'
                    AND NOT EXISTS (SELECT 1 FROM sealed_story WHERE sealed_story.id = story.id)
                ORDER BY state, box_seq
                """).query(StoryTable::toEntry).list();
    }
}
