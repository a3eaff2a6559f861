package org.storycorner.handover.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.handover.HandingOver;
import org.storycorner.queue.Desk;
import org.storycorner.queue.PageMark;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryOrder;
import org.storycorner.queue.StorySearch;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.PageTurning;
import org.storycorner.venue.Venue;

/** The stories that wait for a person, and what became of others: when, about what, how; never what they say. */
@Route("staff/stories")
@Menu(title = "stories.title", order = 20)
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/desk.css")
class StoriesView extends Main implements HasDynamicTitle {

    static final int A_PAGE = 25;

    private final Desk desk;
    private final SignedIn signedIn;
    private final Told told;
    private final Div results = new Div();
    private final PageTurning<PageMark> turning = new PageTurning<>(this::show);
    private StorySearch search = StorySearch.of(QueueState.QUEUED);

    StoriesView(Desk desk, HandingOver handingOver, SignedIn signedIn, Venue venue) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.told = new Told(this::getTranslation, venue);
        addClassNames("console-page", "stories-page");
        results.addClassName("list-results");
        results.getElement().setAttribute("aria-live", "polite");
        add(
                new ConsoleHeading(getTranslation("stories.title")),
                new Paragraph(getTranslation("stories.lead")),
                new JustDone(handingOver, this::show),
                filters(venue),
                results,
                turning);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("stories.title"));
    }

    private Div filters(Venue venue) {
        var filters = new Div(
                reference(),
                new Choice("shelf", getTranslation("stories.which"), shelves(), "QUEUED", this::chooseShelf),
                new ServiceChoice(venue, this::chooseService),
                new Choice("order", getTranslation("stories.order"), orders(), "OLDEST", this::chooseOrder));
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private TextField reference() {
        var reference = new TextField(getTranslation("stories.reference"));
        reference.setPlaceholder("K7QM-2F9D");
        reference.setMaxLength(20);
        reference.setValueChangeMode(ValueChangeMode.LAZY);
        reference.addValueChangeListener(
                typed -> ask(new StorySearch(search.state(), search.order(), search.service(), typed.getValue())));
        return reference;
    }

    private Map<String, String> shelves() {
        return options(
                Stream.of(QueueState.QUEUED, QueueState.QUARANTINED, QueueState.HANDED_OVER, QueueState.DELIVERED)
                        .map(Enum::name),
                "stories.shelf.");
    }

    private Map<String, String> orders() {
        return options(Stream.of(StoryOrder.values()).map(Enum::name), "stories.order.");
    }

    private Map<String, String> options(Stream<String> names, String prefix) {
        var options = new LinkedHashMap<String, String>();
        names.forEach(name -> options.put(
                name, getTranslation(prefix + name.toLowerCase(Locale.ROOT).replace('_', '-'))));
        return options;
    }

    private void chooseShelf(String name) {
        ask(new StorySearch(QueueState.valueOf(name), search.order(), search.service(), search.reference()));
    }

    private void chooseService(String id) {
        ask(new StorySearch(search.state(), search.order(), id, search.reference()));
    }

    private void chooseOrder(String name) {
        ask(new StorySearch(search.state(), StoryOrder.valueOf(name), search.service(), search.reference()));
    }

    private void ask(StorySearch next) {
        search = next;
        turning.begin();
        show();
    }

    private void show() {
        var page = desk.list(search, turning.mark(), A_PAGE);
        results.removeAll();
        if (page.stories().isEmpty()) {
            var none =
                    new Paragraph(getTranslation(search.reference().isEmpty() ? "stories.none" : "stories.none-found"));
            none.addClassName("nothing");
            results.add(none);
        } else {
            results.add(
                    new StoriesTable(page.stories(), told, signedIn.required().name()));
        }
        turning.offer(page.next());
    }
}
