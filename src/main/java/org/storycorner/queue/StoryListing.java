package org.storycorner.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists stories a page at a time (keyset paging). Each page is read as few stretches of one index, urgent stories before the
 * others, so that the last page of a hundred thousand stories costs what the first one does.
 */
final class StoryListing {
    private final JdbcClient jdbc;

    StoryListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} stories after this mark; leases that are over at this moment are left out. */
    StoryPage page(StorySearch search, Optional<PageMark> after, int limit, Instant now) {
        var found = new ArrayList<ListedStory>();
        for (var stretch : search.reference().isEmpty() ? stretches(search, after) : references(search, after)) {
            if (found.size() <= limit) {
                found.addAll(read(stretch, limit + 1 - found.size(), now));
            }
        }
        if (found.size() <= limit) {
            return new StoryPage(found, Optional.empty());
        }
        var stories = found.subList(0, limit);
        return new StoryPage(stories, Optional.of(mark(search, stories.getLast())));
    }

    /** A part of an index, read in its order. */
    private record Stretch(String condition, String order, Map<String, Object> values) {}

    private static List<Stretch> stretches(StorySearch search, Optional<PageMark> after) {
        var stretches = new ArrayList<Stretch>();
        for (boolean urgent : List.of(true, false)) {
            if (after.isEmpty() || (after.get().urgent() && !urgent)) {
                stretches.add(stretch(search, urgent, "TRUE", new PageMark(urgent, "", 0)));
            } else if (after.get().urgent() == urgent) {
                stretches.addAll(rest(search, after.get()));
            }
        }
        return stretches;
    }

    private static List<Stretch> rest(StorySearch search, PageMark mark) {
        var beyond = search.order() == StoryOrder.NEWEST ? "box_seq < :boxSeq" : "box_seq > :boxSeq";
        if (!search.order().hasColumn()) {
            return List.of(stretch(search, mark.urgent(), beyond, mark));
        }
        var column = search.order().column();
        return List.of(
                stretch(search, mark.urgent(), column + " = :key AND " + beyond, mark),
                stretch(search, mark.urgent(), column + " > :key", mark));
    }

    private static Stretch stretch(StorySearch search, boolean urgent, String condition, PageMark mark) {
        var about = search.service().isEmpty() ? "" : " AND ',' || services || ',' LIKE :service";
        var direction = search.order().direction();
        var columns = search.order().hasColumn()
                ? List.of("state", "urgent", search.order().column(), "box_seq")
                : List.of("state", "urgent", "box_seq");
        return new Stretch(
                "state = :state AND urgent = :urgent AND " + condition + about,
                String.join(" " + direction + ", ", columns) + " " + direction,
                Map.of(
                        "state", search.state().name(),
                        "urgent", urgent,
                        "key", mark.key(),
                        "boxSeq", mark.boxSeq(),
                        "service", "%," + search.service() + ",%"));
    }

    /** The box's other references begin otherwise: {@code '~'} comes after every letter of one. */
    private static List<Stretch> references(StorySearch search, Optional<PageMark> after) {
        var beyond = search.reference() + "~";
        return after.map(mark -> List.of(
                        new Stretch(
                                "reference = :key AND box_seq > :boxSeq",
                                "reference, box_seq",
                                Map.of("key", mark.key(), "boxSeq", mark.boxSeq())),
                        new Stretch(
                                "reference > :key AND reference < :beyond",
                                "reference",
                                Map.of("key", mark.key(), "beyond", beyond))))
                .orElseGet(() -> List.of(new Stretch(
                        "reference >= :reference AND reference < :beyond",
                        "reference",
                        Map.of("reference", search.reference(), "beyond", beyond))));
    }

    private List<ListedStory> read(Stretch stretch, int limit, Instant now) {
        return jdbc.sql("SELECT * FROM story WHERE " + stretch.condition() + " ORDER BY " + stretch.order()
                        + " FETCH FIRST :limit ROWS ONLY")
                .params(stretch.values())
                .param("limit", limit)
                .query((row, number) -> listed(row, number, now))
                .list();
    }

    private static ListedStory listed(ResultSet row, int number, Instant now) throws SQLException {
        var language = Optional.ofNullable(row.getString("language"));
        return new ListedStory(
                StoryTable.toEntry(row, number),
                language.orElse(""),
                row.getBoolean("urgent"),
                DeskTable.lease(row).filter(lease -> DeskTable.isInForce(lease, now)));
    }

    private static PageMark mark(StorySearch search, ListedStory last) {
        if (!search.reference().isEmpty()) {
            return new PageMark(
                    last.urgent(), last.entry().id().reference(), last.entry().boxSeq());
        }
        var key = switch (search.order()) {
            case OLDEST, NEWEST -> "";
            case SERVICE -> String.join(StoryTable.SEPARATOR, last.entry().services());
            case LANGUAGE -> last.language();
        };
        return new PageMark(last.urgent(), key, last.entry().boxSeq());
    }
}
