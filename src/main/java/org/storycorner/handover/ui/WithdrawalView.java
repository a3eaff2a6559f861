package org.storycorner.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Stream;
import org.storycorner.handover.Withdrawals;
import org.storycorner.handover.Withdrawals.Finding;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Moments;
import org.storycorner.ui.SecondThought;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.Venue;

/** Takes a story back for the person who told it. It shows where the story stands and never what it says. */
@Route("staff/withdrawal")
@Menu(title = "withdrawal.menu", order = 80)
@RolesAllowed("MANAGER")
class WithdrawalView extends Main implements HasDynamicTitle {

    private final Withdrawals withdrawals;
    private final Venue venue;
    private final TextField reference = new TextField();
    private final Div answer = new Div();

    WithdrawalView(Withdrawals withdrawals, Venue venue) {
        this.withdrawals = withdrawals;
        this.venue = venue;
        addClassName("console-page");
        answer.addClassName("withdrawal-answer");
        answer.getElement().setAttribute("role", "status");
        reference.setLabel(getTranslation("withdrawal.reference"));
        reference.setHelperText(getTranslation("withdrawal.reference.help"));
        reference.setMaxLength(40);
        reference.getElement().setAttribute("autocomplete", "off");
        reference.addKeyPressListener(Key.ENTER, event -> look());
        add(
                new H1(getTranslation("withdrawal.title")),
                new Paragraph(getTranslation("withdrawal.lead")),
                reference,
                BigButton.primary(getTranslation("withdrawal.look"), this::look),
                answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("withdrawal.title"));
    }

    private void look() {
        answer.removeAll();
        switch (withdrawals.find(reference.getValue())) {
            case Finding.NoReference none -> say("withdrawal.no-reference");
            case Finding.Nothing(var typed) -> say("withdrawal.nothing", typed);
            case Finding.Several(var typed) -> say("withdrawal.several", typed);
            case Finding.Found found -> show(found);
        }
    }

    private void show(Finding.Found found) {
        var entry = found.entry();
        answer.add(new H2(getTranslation("withdrawal.found", found.reference())));
        say("withdrawal.is." + key(entry.state()), Moments.full(entry.stateSince()));
        if (entry.state().next().contains(QueueState.WITHDRAWN)) {
            elsewhere(entry, entry.state()).forEach(answer::add);
            answer.add(new SecondThought(
                    getTranslation("withdrawal.erase"),
                    getTranslation("withdrawal.sure", found.reference()),
                    getTranslation("withdrawal.erase.yes"),
                    () -> withdraw(found)));
        }
    }

    private void withdraw(Finding.Found found) {
        var before = withdrawals.withdraw(found);
        answer.removeAll();
        answer.add(new H2(getTranslation("withdrawal.found", found.reference())));
        if (before == QueueState.SENDING) {
            say("withdrawal.is.sending", Moments.full(found.entry().stateSince()));
            return;
        }
        say("withdrawal.done");
        elsewhere(found.entry(), before).forEach(answer::add);
    }

    /** What has to be done where this box has no power. */
    private Stream<Component> elsewhere(Entry entry, QueueState state) {
        return switch (state) {
            case DELIVERED ->
                Stream.of(
                        new Paragraph(getTranslation("withdrawal.at-server", server())),
                        reachable("uuid:" + entry.id()));
            case HANDED_OVER ->
                Stream.concat(
                        Stream.of(new Paragraph(getTranslation("withdrawal.at-care-opinion"))),
                        entry.note().isBlank()
                                ? Stream.of()
                                : Stream.of(new Paragraph(getTranslation("withdrawal.note")), reachable(entry.note())));
            case QUEUED, SENDING, QUARANTINED, WITHDRAWN ->
                Stream.of(new Paragraph(getTranslation("withdrawal.nowhere-else")));
        };
    }

    private String server() {
        return switch (venue.destination()) {
            case DestinationSettings.None none -> getTranslation("withdrawal.server-then");
            case DestinationSettings.OpenRosa server -> server.shown();
        };
    }

    private static Paragraph reachable(String text) {
        var shown = new Paragraph(text);
        shown.addClassName("withdrawal-note");
        return shown;
    }

    private void say(String key, Object... values) {
        answer.add(new Paragraph(getTranslation(key, values)));
    }

    private static String key(QueueState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
