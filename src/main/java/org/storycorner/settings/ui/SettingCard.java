package org.storycorner.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.storycorner.settings.SettingChanges;
import org.storycorner.staff.AuditEntry;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Moments;
import org.storycorner.ui.Panel;

/** One setting: what it means, its fields, who changed it, and the way back to what {@code venue.yaml} says. */
class SettingCard extends Section {

    private static final int MOST_SHOWN = 3;

    private final SettingChanges changes;
    private final SettingForm form;
    private final Paragraph state = new Paragraph();
    private final Div said = new Div();
    private final UnorderedList history = new UnorderedList();
    private final BigButton back;

    SettingCard(SettingChanges changes, SettingForm form) {
        this.changes = changes;
        this.form = form;
        var name = "settings." + form.key().key();
        addClassName("setting");
        getElement().setAttribute("data-setting", form.key().key());
        said.getElement().setAttribute("role", "status");
        history.addClassName("setting-history");
        back = BigButton.secondary(getTranslation("settings.back"), this::restore);
        add(
                new H2(getTranslation(name)),
                new Paragraph(getTranslation(name + ".meaning")),
                form.fields(),
                said,
                Panel.row(BigButton.primary(getTranslation("settings.save"), this::save), back),
                state,
                history);
        show();
    }

    private void save() {
        var mistakes = changes.change(form.key(), form.value());
        if (mistakes.isEmpty()) {
            show();
            say("settings.saved", List.of());
        } else {
            say("settings.refused", mistakes);
        }
    }

    private void restore() {
        changes.restore(form.key());
        show();
        say("settings.restored", List.of());
    }

    private void show() {
        var changed = changes.isChanged(form.key());
        form.show(changes.now());
        back.setVisible(changed);
        state.setText(getTranslation(changed ? "settings.changed" : "settings.as-in-file"));
        history.removeAll();
        changes.history(form.key()).reversed().stream()
                .limit(MOST_SHOWN)
                .forEach(entry -> history.add(new ListItem(line(entry))));
        history.setVisible(history.getComponentCount() > 0);
    }

    private void say(String key, List<String> mistakes) {
        said.removeAll();
        said.setClassName(mistakes.isEmpty() ? "setting-saved" : "setting-refused");
        said.add(new Paragraph(getTranslation(key)));
        if (!mistakes.isEmpty()) {
            said.add(new UnorderedList(mistakes.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }

    private String line(AuditEntry entry) {
        return getTranslation(
                "settings.history",
                Moments.full(entry.at()),
                entry.who(),
                getTranslation(entry.deed().key()));
    }
}
