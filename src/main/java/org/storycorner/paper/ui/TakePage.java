package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.TakingAnyway;
import org.storycorner.paper.intake.TakingAnyway.Company;
import org.storycorner.ui.BigButton;

/**
 * Takes a page that was put aside for review. Where forms with its number wait, it asks in its own place first whose page it is,
 * and shows their pages to compare the writing.
 */
final class TakePage extends Div {

    private final Intake intake;
    private final TakingAnyway taking;
    private final ScannedPage page;
    private final PageCode code;
    private final Runnable taken;

    /** @param taken is run when the page is dealt with, by this person or another */
    TakePage(Intake intake, TakingAnyway taking, ScannedPage page, PageCode code, Runnable taken) {
        this.intake = intake;
        this.taking = taking;
        this.page = page;
        this.code = code;
        this.taken = taken;
        addClassName("take-page");
        offer();
    }

    private void offer() {
        removeAll();
        removeClassName("asks");
        add(BigButton.secondary(getTranslation("paper-scan.take-anyway"), this::begin));
    }

    private void begin() {
        var companies = taking.companies(page);
        if (companies.isEmpty()) {
            apart();
        } else {
            ask("paper-scan.take.whose", companies);
        }
    }

    private void ask(String question, List<Company> companies) {
        removeAll();
        addClassName("asks");
        var asked = new Paragraph(getTranslation(question, code.readableSerial()));
        asked.getElement().setAttribute("tabindex", "-1");
        asked.getElement().setAttribute("role", "alert");
        add(asked, BigButton.primary(getTranslation("paper-scan.take.apart"), this::apart));
        companies.forEach(company -> add(choice(company)));
        add(BigButton.secondary(getTranslation("console.no-keep"), this::offer));
        asked.getElement().callJsFunction("focus");
    }

    private Div choice(Company company) {
        var choice = new Div(BigButton.secondary(words(company), () -> with(company)));
        company.pages().forEach(other -> choice.add(see(company, other)));
        choice.addClassName("paper-ways");
        return choice;
    }

    private String words(Company company) {
        var numbers = company.pages().stream()
                .map(other -> String.valueOf(other.page()))
                .collect(Collectors.joining(", "));
        return getTranslation(
                "paper-scan.take.with", company.form().copy(), company.pages().size(), numbers);
    }

    private SeePage see(Company company, ScannedPage other) {
        return new SeePage(
                getTranslation(
                        "paper-scan.take.see", other.page(), company.form().copy()),
                () -> intake.picture(other).map(PagePicture::whole));
    }

    private void apart() {
        taking.apart(page);
        taken.run();
    }

    private void with(Company company) {
        if (taking.with(page, company.form())) {
            taken.run();
        } else {
            ask("paper-scan.take.changed", taking.companies(page));
            taken.run();
        }
    }
}
