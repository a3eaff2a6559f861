package org.storycorner.paper.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.review.LetterPages;
import org.storycorner.staff.SignedIn;

/** Where scanned stacks are brought, and what became of them. */
@Route("staff/paper")
@Menu(title = "paper-scan.menu", order = 60)
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
class PaperView extends Main implements HasDynamicTitle {

    /** Only while something is read: an open page must not keep a forgotten sign-in alive. */
    private static final int LOOKS_EVERY_MILLISECONDS = 1000;

    private final Intake intake;
    private final FormCopies forms;
    private final LetterPages letters;
    private final Div batches = new Div();
    private final Div next = new Div();
    private final Map<UUID, BatchCard> cards = new LinkedHashMap<>();
    private Registration polls = () -> {};

    PaperView(Intake intake, FormCopies forms, LetterPages letters, PaperSettings settings, SignedIn signedIn) {
        this.intake = intake;
        this.forms = forms;
        this.letters = letters;
        addClassNames("console-page", "paper-page");
        batches.addClassName("batches");
        next.addClassName("paper-next");
        add(
                new H1(getTranslation("paper-scan.title")),
                new Paragraph(getTranslation("paper-scan.lead")),
                new ScanUpload(intake, signedIn.required().name(), this::refresh),
                next);
        settings.watched().ifPresent(folder -> add(new Paragraph(getTranslation("paper-scan.watched"))));
        add(new H2(getTranslation("paper-scan.stacks")), batches);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-scan.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polls = attached.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polls.remove();
        detached.getUI().setPollInterval(-1);
    }

    private void refresh() {
        var newest = intake.newest();
        if (newest.isEmpty()) {
            batches.removeAll();
            batches.add(new Paragraph(getTranslation("paper-scan.none")));
        } else if (cards.isEmpty()) {
            batches.removeAll();
        }
        for (int place = newest.size() - 1; place >= 0; place--) {
            var batch = newest.get(place);
            cards.computeIfAbsent(batch.id(), id -> {
                        var card = new BatchCard(intake, this::refresh, this::beginLetter);
                        batches.addComponentAsFirst(card);
                        return card;
                    })
                    .show(batch);
        }
        showNext();
        boolean isUnderWay = newest.stream().anyMatch(batch -> batch.isUnderWay());
        getUI().ifPresent(ui -> ui.setPollInterval(isUnderWay ? LOOKS_EVERY_MILLISECONDS : -1));
    }

    private void beginLetter(ScannedPage page) {
        letters.begin(page)
                .ifPresentOrElse(
                        id -> getUI().ifPresent(ui -> ui.navigate(ReviewView.class, id.toString())), this::refresh);
    }

    private void showNext() {
        int waiting = forms.toReview().size();
        next.removeAll();
        if (waiting > 0) {
            var link = new RouterLink(getTranslation("paper-scan.to-review", waiting), ReviewListView.class);
            link.addClassNames("big-button", "primary");
            next.add(link);
        }
    }
}
