package org.storycorner.services.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.storycorner.services.ImportPlan;
import org.storycorner.services.PlannedChange;
import org.storycorner.services.PlannedChange.Kind;
import org.storycorner.services.RowMistake;
import org.storycorner.ui.BigButton;
import org.storycorner.venue.VenueService;

/** What a file would change, to be ticked one by one; long lists are ticked as a whole beyond their first part. */
final class ImportPreview extends Div {

    private static final int MOST_SHOWN = 200;

    private final ImportPlan plan;
    private final Map<PlannedChange, Checkbox> ticks = new HashMap<>();
    private final Map<Kind, Checkbox> rest = new HashMap<>();

    ImportPreview(String file, ImportPlan plan) {
        this.plan = plan;
        add(new H2(getTranslation("services.import.what", file)), counts());
        if (!plan.ignored().isEmpty()) {
            add(new Paragraph(getTranslation("services.import.ignored", String.join(", ", plan.ignored()))));
        }
        if (!plan.mistakes().isEmpty()) {
            add(new H3(getTranslation("services.import.mistakes")), mistakes());
        }
        if (!plan.changes().isEmpty()) {
            var all = BigButton.secondary(getTranslation("services.import.all"), () -> tick(true));
            var none = BigButton.secondary(getTranslation("services.import.none"), () -> tick(false));
            var ways = new Div(all, none);
            ways.addClassName("ways");
            add(new H3(getTranslation("services.import.changes")), ways);
            for (var kind : Kind.values()) {
                changes(kind);
            }
        }
    }

    /** The ticked changes, in the order of the file. */
    List<PlannedChange> chosen() {
        return plan.changes().stream().filter(this::isTicked).toList();
    }

    private boolean isTicked(PlannedChange change) {
        var own = ticks.get(change);
        var tick = own == null ? rest.get(change.kind()) : own;
        return tick != null && tick.getValue();
    }

    private void tick(boolean all) {
        ticks.values().forEach(tick -> tick.setValue(all));
        rest.values().forEach(tick -> tick.setValue(all));
    }

    private Paragraph counts() {
        var counts = new Paragraph(getTranslation(
                "services.import.counts",
                of(Kind.NEW).size(),
                of(Kind.CHANGED).size() + of(Kind.BACK).size(),
                plan.unchanged(),
                of(Kind.RETIRED).size() + of(Kind.MISSING).size(),
                plan.mistakes().size()));
        counts.addClassName("counts");
        counts.getElement().setAttribute("role", "status");
        return counts;
    }

    private List<PlannedChange> of(Kind kind) {
        return plan.changes().stream().filter(change -> change.kind() == kind).toList();
    }

    private UnorderedList mistakes() {
        var list = new UnorderedList();
        list.addClassName("mistakes");
        plan.mistakes().stream()
                .limit(MOST_SHOWN)
                .map(this::sentence)
                .map(ListItem::new)
                .forEach(list::add);
        return list;
    }

    private String sentence(RowMistake mistake) {
        var expected = getTranslation(mistake.mistake().key());
        return getTranslation(
                plan.entries() ? "services.import.entry" : "services.import.line",
                mistake.number(),
                mistake.found().isBlank()
                        ? expected
                        : getTranslation("services.import.found", expected, mistake.found()));
    }

    private void changes(Kind kind) {
        var changes = of(kind);
        if (changes.isEmpty()) {
            return;
        }
        var group = new Div();
        var title = getTranslation("services.kind." + kind.name().toLowerCase(Locale.ROOT));
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        changes.stream().limit(MOST_SHOWN).forEach(change -> {
            var tick = new Checkbox(words(change), change.isUsual());
            ticks.put(change, tick);
            group.add(tick);
        });
        if (changes.size() > MOST_SHOWN) {
            var tick = new Checkbox(
                    getTranslation("services.import.more", changes.size() - MOST_SHOWN),
                    changes.getFirst().isUsual());
            rest.put(kind, tick);
            group.add(tick);
        }
        add(new H3(title), group);
    }

    private String words(PlannedChange change) {
        return change.before()
                .filter(before -> !before.equals(change.after()))
                .map(before -> differences(before, change.after()))
                .orElse(change.after().name());
    }

    private String differences(VenueService before, VenueService after) {
        var parts = new ArrayList<String>();
        parts.add(difference(before.name(), after.name()));
        if (!before.description().equals(after.description())) {
            parts.add(difference(before.description(), after.description()));
        }
        if (!before.invitationLink().equals(after.invitationLink())) {
            parts.add(difference(before.invitationLink(), after.invitationLink()));
        }
        return String.join(" · ", parts);
    }

    private String difference(String before, String after) {
        return before.equals(after) ? after : getTranslation("services.was", shown(after), shown(before));
    }

    private static String shown(String text) {
        return text.isBlank() ? "–" : text;
    }
}
