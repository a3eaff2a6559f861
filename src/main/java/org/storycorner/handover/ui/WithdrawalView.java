package org.storycorner.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
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
import org.storycorner.handover.Withdrawals.Withdrawal;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
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
                new ConsoleHeading(getTranslation("withdrawal.title")),
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
        say("withdrawal.is." + standing(entry), Moments.full(entry.stateSince()));
        if (entry.state().next().contains(QueueState.WITHDRAWN)) {
            elsewhere(entry).forEach(answer::add);
            answer.add(new SecondThought(
                    getTranslation("withdrawal.erase"),
                    getTranslation("withdrawal.sure", found.reference()),
                    getTranslation("withdrawal.erase.yes"),
                    () -> withdraw(found)));
        }
    }

    private void withdraw(Finding.Found found) {
        answer.removeAll();
        answer.add(new H2(getTranslation("withdrawal.found", found.reference())));
        switch (withdrawals.withdraw(found)) {
            case Withdrawal.BeingSent nothingDone -> say("withdrawal.is.sending");
            case Withdrawal.Erased(var before, var isBackupLeft) -> {
                say(isBackupLeft ? "withdrawal.done.backup-left" : "withdrawal.done");
                elsewhere(before).forEach(answer::add);
            }
        }
    }

    /** What has to be done where this box has no power. */
    private Stream<Component> elsewhere(Entry before) {
        return switch (before.state()) {
            case DELIVERED -> atServer("withdrawal.at-server", before);
            case HANDED_OVER ->
                Stream.of(
                                Stream.of(new Paragraph(getTranslation("withdrawal.at-care-opinion"))),
                                noted(before),
                                perhapsAtServer(before))
                        .flatMap(parts -> parts);
            case QUEUED, SENDING, QUARANTINED, WITHDRAWN ->
                before.isPerhapsAtServer()
                        ? perhapsAtServer(before)
                        : Stream.of(new Paragraph(getTranslation("withdrawal.nowhere-else")));
        };
    }

    private Stream<Component> noted(Entry before) {
        return before.note().isBlank()
                ? Stream.of()
                : Stream.of(new Paragraph(getTranslation("withdrawal.note")), reachable(before.note()));
    }

    private Stream<Component> perhapsAtServer(Entry before) {
        return before.isPerhapsAtServer() ? atServer("withdrawal.perhaps-at-server", before) : Stream.of();
    }

    private Stream<Component> atServer(String key, Entry before) {
        return Stream.of(new Paragraph(getTranslation(key, server())), reachable("uuid:" + before.id()));
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

    /** Of a message's key: where it stands, and whether it was sent from there without a clear answer. */
    private static String standing(Entry entry) {
        var state = entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (entry.state()) {
            case QUEUED, QUARANTINED -> entry.isPerhapsAtServer() ? state + ".perhaps-sent" : state;
            case SENDING, DELIVERED, HANDED_OVER, WITHDRAWN -> state;
        };
    }
}
