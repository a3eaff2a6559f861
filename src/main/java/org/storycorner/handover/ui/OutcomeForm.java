package org.storycorner.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.storycorner.handover.CareOpinionReference;
import org.storycorner.handover.Outcome;
import org.storycorner.handover.Unsuitable;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Choice;

/** Where a person says what they have done with a story: handed over, with what Care Opinion gave, or not suitable. */
final class OutcomeForm extends Section {

    private final List<String> invitations;
    private final String own;
    private final Consumer<Outcome> decided;
    private final TextField reference = new TextField();
    private final Div problem = new Div();
    private Optional<Unsuitable> why = Optional.empty();

    /** {@code own} is the box's own reference of the story. */
    OutcomeForm(List<String> invitations, String own, Consumer<Outcome> decided) {
        this.invitations = invitations;
        this.own = own;
        this.decided = decided;
        addClassName("outcome");
        reference.setId("reference");
        reference.setLabel(getTranslation("desk.reference"));
        reference.setHelperText(getTranslation("desk.reference.help"));
        reference.setMaxLength(200);
        reference.setValueChangeMode(ValueChangeMode.LAZY);
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        add(new H2(getTranslation("desk.outcome")), reference, problem, handedOver(), unsuitable());
    }

    /** What Care Opinion gave, as far as somebody has typed it. */
    String typed() {
        return reference.getValue();
    }

    /** Goes on with what was typed before. */
    void goOn(String typed) {
        reference.setValue(typed);
    }

    private Div handedOver() {
        var row = new Div(
                BigButton.primary(getTranslation("desk.handed-over"), this::passOn),
                BigButton.secondary(
                        getTranslation("desk.without-reference"),
                        () -> decided.accept(new Outcome.PassedWithoutReference())));
        row.addClassName("button-row");
        return row;
    }

    private void passOn() {
        var typed = reference.getValue().strip();
        var wrong = invitations.stream()
                .flatMap(link -> CareOpinionReference.problem(typed, link, own).stream())
                .findFirst()
                .or(() -> CareOpinionReference.problem(typed, "", own));
        reference.setInvalid(wrong.isPresent());
        if (wrong.isPresent()) {
            problem.setText(getTranslation("desk.reference." + wrong.get().key()));
            reference.focus();
        } else {
            decided.accept(new Outcome.Passed(new CareOpinionReference(typed)));
        }
    }

    private NativeDetails unsuitable() {
        var answer = new Div();
        answer.addClassName("problems");
        answer.getElement().setAttribute("role", "alert");
        var choice =
                new Choice("why", getTranslation("desk.unsuitable.why"), reasons(), "", value -> why = reason(value));
        var button = BigButton.secondary(
                getTranslation("desk.unsuitable.note"),
                () -> why.ifPresentOrElse(
                        reason -> decided.accept(new Outcome.NotSuitable(reason)),
                        () -> answer.setText(getTranslation("desk.unsuitable.choose"))));
        return new NativeDetails(
                getTranslation("desk.unsuitable"),
                content(new Paragraph(getTranslation("desk.unsuitable.lead")), choice, answer, button));
    }

    private static Div content(Component... parts) {
        var content = new Div(parts);
        content.addClassName("details-content");
        return content;
    }

    private Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("", getTranslation("desk.unsuitable.none"));
        for (var reason : Unsuitable.values()) {
            reasons.put(reason.name(), getTranslation("desk.unsuitable." + reason.key()));
        }
        return reasons;
    }

    private static Optional<Unsuitable> reason(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(Unsuitable.valueOf(value));
    }
}
