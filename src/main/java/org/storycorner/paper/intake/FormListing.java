package org.storycorner.paper.intake;

import static org.storycorner.paper.intake.StackTable.utc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists the forms that wait for review a page at a time (keyset paging), each page as few stretches of one index, so that the
 * last page of a hundred thousand forms costs what the first one does.
 */
final class FormListing {

    private static final Comparator<FormCopy> BY_AGE = Comparator.comparing(FormCopy::begun)
            .thenComparing(form -> form.id().toString());
    private static final Comparator<FormCopy> BY_SERIAL =
            Comparator.comparing(FormCopy::serial).thenComparingInt(FormCopy::copy);

    private final FormTable forms;
    private final JdbcClient jdbc;

    FormListing(FormTable forms, JdbcClient jdbc) {
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** At most {@code limit} forms after this one; those with a number that is searched for in the order of their numbers. */
    FormPage page(FormSearch search, Optional<FormCopy> after, int limit) {
        var found = new ArrayList<FormCopy>();
        for (var stretch : search.serial().isEmpty() ? byAge(search, after) : bySerial(search, after)) {
            if (found.size() <= limit) {
                found.addAll(read(stretch, limit + 1 - found.size()));
            }
        }
        return found.size() <= limit
                ? new FormPage(found, Optional.empty())
                : new FormPage(found.subList(0, limit), Optional.of(found.get(limit - 1)));
    }

    /** A part of an index, read in its order; {@code sorted} also decides between equals. */
    private record Stretch(String condition, String order, Comparator<FormCopy> sorted, Map<String, Object> values) {}

    private static List<Stretch> byAge(FormSearch search, Optional<FormCopy> after) {
        var direction = search.newestFirst() ? " DESC" : "";
        var beyond = search.newestFirst() ? " < " : " > ";
        var sorted = search.newestFirst() ? BY_AGE.reversed() : BY_AGE;
        var order = "state" + direction + ", begun" + direction;
        return after.map(form -> List.of(
                        new Stretch(
                                "begun = :begun AND id" + beyond + ":id",
                                "id" + direction,
                                sorted,
                                Map.of(
                                        "begun",
                                        utc(form.begun()),
                                        "id",
                                        form.id().value())),
                        new Stretch("begun" + beyond + ":begun", order, sorted, Map.of("begun", utc(form.begun())))))
                .orElseGet(() -> List.of(new Stretch("TRUE", order, sorted, Map.of())));
    }

    /** Serials have no {@code '~'}, which comes after every letter of one. */
    private static List<Stretch> bySerial(FormSearch search, Optional<FormCopy> after) {
        var beyond = search.serial() + "~";
        return after.map(form -> List.of(
                        new Stretch(
                                "serial = :serial AND copy > :copy",
                                "serial, copy",
                                BY_SERIAL,
                                Map.of("serial", form.serial(), "copy", form.copy())),
                        new Stretch(
                                "serial > :serial AND serial < :beyond",
                                "serial, copy",
                                BY_SERIAL,
                                Map.of("serial", form.serial(), "beyond", beyond))))
                .orElseGet(() -> List.of(new Stretch(
                        "serial >= :serial AND serial < :beyond",
                        "serial, copy",
                        BY_SERIAL,
                        Map.of("serial", search.serial(), "beyond", beyond))));
    }

    /** With those that came at the same moment as the last one, as the index alone would cut them apart anyhow. */
    private List<FormCopy> read(Stretch stretch, int limit) {
        return jdbc
                .sql("SELECT * FROM paper_form WHERE state = 'TO_REVIEW' AND " + stretch.condition() + " ORDER BY "
                        + stretch.order() + " FETCH FIRST :limit ROWS WITH TIES")
                .params(stretch.values())
                .param("limit", limit)
                .query(forms::form)
                .list()
                .stream()
                .sorted(stretch.sorted())
                .limit(limit)
                .toList();
    }
}
