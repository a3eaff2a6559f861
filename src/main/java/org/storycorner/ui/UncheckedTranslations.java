package org.storycorner.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.storycorner.inclusion.CheckedTranslations;
import org.storycorner.inclusion.Language;

/** Tells staff which of the kiosk's languages no native reader has checked yet, one line each. */
public class UncheckedTranslations extends Section {

    public UncheckedTranslations() {
        var list = new UnorderedList();
        CheckedTranslations.read().missing().stream().map(this::line).forEach(list::add);
        add(new H2(getTranslation("overview.translations")), list, new Paragraph(getTranslation("overview.source")));
    }

    private ListItem line(Language language) {
        return new ListItem(getTranslation(
                "overview.unchecked", language.locale().getDisplayLanguage(Locale.ENGLISH), language.tag()));
    }
}
