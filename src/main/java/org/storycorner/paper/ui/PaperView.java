package org.storycorner.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.storycorner.paper.intake.Batch;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.LeftInFolder;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.TakingAnyway;
import org.storycorner.paper.review.LetterPages;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.LookingAgain;
import org.storycorner.ui.PageTurning;

/** Where scanned stacks are brought, and what became of them. */
@Route("staff/paper")
@Menu(title = "paper-scan.menu", order = 60)
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
class PaperView extends Main implements HasDynamicTitle {

    /** While something is read. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    /** While nothing is: a scanner may put a file into its folder at any moment. */
    private static final Duration RESTS = Duration.ofSeconds(10);

    private static final int A_PAGE = 10;

    private final Intake intake;
    private final TakingAnyway taking;
    private final FormCopies forms;
    private final LetterPages letters;
    private final LeftInFolder leftInFolder;
    private final Div batches = new Div();
    private final RouterLink next = new RouterLink("", ReviewListView.class);
    private final Paragraph none = new Paragraph(getTranslation("paper-scan.none"));
    private final Div left = new Div();
    private final Map<UUID, BatchCard> cards = new LinkedHashMap<>();
    private final PageTurning<Batch> turning = new PageTurning<>(this::turn);
    private final LookingAgain looking = new LookingAgain(this, this::refresh);
    private List<LeftInFolder.Left> shownLeft = List.of();

    PaperView(
            Intake intake,
            TakingAnyway taking,
            FormCopies forms,
            LetterPages letters,
            PaperSettings settings,
            LeftInFolder leftInFolder,
            SignedIn signedIn) {
        this.intake = intake;
        this.taking = taking;
        this.leftInFolder = leftInFolder;
        this.forms = forms;
        this.letters = letters;
        addClassNames("console-page", "paper-page");
        var wayOn = new Div(next);
        wayOn.addClassName("paper-next");
        batches.addClassName("batches");
        next.addClassNames("big-button", "primary");
        left.addClassName("paper-left");
        add(
                new ConsoleHeading(getTranslation("paper-scan.title")),
                new Paragraph(getTranslation("paper-scan.lead")),
                new ScanUpload(intake, signedIn.required().name(), this::refresh),
                wayOn);
        settings.watched().ifPresent(folder -> add(new Paragraph(getTranslation("paper-scan.watched")), left));
        add(new H2(getTranslation("paper-scan.stacks")), none, batches, turning);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-scan.title"));
    }

    private void refresh() {
        var page = intake.page(turning.mark(), A_PAGE);
        none.setVisible(page.batches().isEmpty());
        var shown = page.batches().stream().map(Batch::id).toList();
        cards.keySet().retainAll(shown);
        batches.getChildren()
                .filter(BatchCard.class::isInstance)
                .filter(card -> !cards.containsValue(card))
                .toList()
                .forEach(batches::remove);
        for (int place = shown.size() - 1; place >= 0; place--) {
            var batch = page.batches().get(place);
            cards.computeIfAbsent(batch.id(), id -> {
                        var card = new BatchCard(intake, taking, this::refresh, this::beginLetter);
                        batches.addComponentAsFirst(card);
                        return card;
                    })
                    .show(batch);
        }
        turning.offer(page.next());
        showNext();
        showLeft();
        boolean isUnderWay = page.batches().stream().anyMatch(Batch::isUnderWay);
        looking.every(isUnderWay ? LOOKS_EVERY : RESTS);
    }

    /** Another page of the stacks: nothing of the one before is kept. */
    private void turn() {
        cards.clear();
        refresh();
    }

    private void beginLetter(ScannedPage page) {
        letters.begin(page)
                .ifPresentOrElse(
                        id -> getUI().ifPresent(ui -> ui.navigate(ReviewView.class, id.toString())), this::refresh);
    }

    private void showLeft() {
        var files = leftInFolder.files();
        if (files.equals(shownLeft)) {
            return;
        }
        shownLeft = files;
        left.removeAll();
        if (!files.isEmpty()) {
            var list = new UnorderedList();
            files.forEach(file -> list.add(new ListItem(getTranslation(
                    "paper-scan.left."
                            + file.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    file.name()))));
            left.add(new Paragraph(getTranslation("paper-scan.left", files.size())), list);
        }
    }

    private void showNext() {
        long waiting = forms.waiting();
        next.setText(getTranslation("paper-scan.to-review", waiting));
        next.setVisible(waiting > 0);
    }
}
