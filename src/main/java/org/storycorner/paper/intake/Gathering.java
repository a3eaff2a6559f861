package org.storycorner.paper.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.intake.FormCopy.State;

/** Puts the pages of the same copy of a form together. */
@Component
class Gathering {

    private final FormTable forms;
    private final PageTable pages;

    Gathering(FormTable forms, PageTable pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /** The form to which this page belongs; empty when that page is here already, or its form has been dealt with. */
    Optional<FormCopy> place(PageCode code) {
        var copies = forms.copies(code);
        return copies.isEmpty()
                ? Optional.of(forms.add(code, 1))
                : copies.stream().limit(1).filter(form -> lacks(form, code)).findFirst();
    }

    /** A further copy of the form, for a page like one that is here: which other page is by the same hand, no machine knows. */
    FormCopy apart(PageCode code) {
        var copies = forms.copies(code);
        return forms.add(code, copies.isEmpty() ? 1 : copies.getLast().copy() + 1);
    }

    /** The copies that this page could complete, the printed one first. */
    List<FormCopy> lacking(PageCode code) {
        return forms.copies(code).stream().filter(form -> lacks(form, code)).toList();
    }

    /** Whether this copy is to be reviewed, is of the same print, and has no such page yet. */
    private boolean lacks(FormCopy form, PageCode code) {
        boolean isSame = form.form().equals(code.form())
                && form.version() == code.version()
                && form.service().equals(code.service())
                && form.language().equals(code.language())
                && form.pages() == code.pages();
        return isSame
                && form.state() == State.TO_REVIEW
                && pages.of(form.id().value()).stream().noneMatch(page -> page.page() == code.page());
    }
}
