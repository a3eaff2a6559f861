package org.storycorner.services.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.storycorner.services.ServiceMistake;
import org.storycorner.services.ServiceRules;
import org.storycorner.venue.VenueService;

/** The fields of a service, and what is wrong in them. */
final class ServiceForm extends Div {

    private final ServiceRules rules;
    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final TextField link = new TextField();
    private final IntegerField place = new IntegerField();
    private int oldPlace;

    ServiceForm(ServiceRules rules, Consumer<String> whenLinked) {
        this.rules = rules;
        name.setLabel(getTranslation("services.name"));
        name.setRequiredIndicatorVisible(true);
        description.setLabel(getTranslation("services.description"));
        link.setLabel(getTranslation("services.link"));
        link.setHelperText(getTranslation("services.link.hosts", String.join(", ", rules.hosts())));
        link.setValueChangeMode(ValueChangeMode.LAZY);
        link.addValueChangeListener(change -> whenLinked.accept(link()));
        link.getElement().setAttribute("dir", "ltr");
        place.setStepButtonsVisible(true);
        addClassName("service-form");
        add(name, description, link, place);
    }

    void show(VenueService service) {
        name.setValue(service.name());
        description.setValue(service.description());
        link.setValue(service.invitationLink());
    }

    /** Offers to move it among so many; not at all when it has no place. */
    void setPlace(int now, int all) {
        oldPlace = now;
        place.setVisible(now > 0 && all > 1);
        place.setLabel(getTranslation("services.place", all));
        place.setMin(1);
        place.setMax(all);
        place.setValue(now);
    }

    String name() {
        return name.getValue().strip();
    }

    String description() {
        return description.getValue().strip();
    }

    String link() {
        return link.getValue().strip();
    }

    /** Where it is to stand; empty when it stays. */
    Optional<Integer> newPlace() {
        return Optional.ofNullable(place.getValue()).filter(wanted -> oldPlace > 0 && wanted != oldPlace);
    }

    /** Whether it can be saved; else the fields say what is expected. A link that was there before may stay. */
    boolean isRight(Optional<VenueService> before) {
        var mistakes = rules.mistakes(name(), description(), link());
        if (before.filter(service -> service.invitationLink().equals(link())).isPresent()) {
            mistakes.remove(ServiceMistake.LINK_HOST);
        }
        complain(name, mistakes, ServiceMistake.NAME_MISSING, ServiceMistake.NAME_TOO_LONG);
        complain(description, mistakes, ServiceMistake.DESCRIPTION_TOO_LONG);
        complain(link, mistakes, ServiceMistake.LINK_FORM, ServiceMistake.LINK_HOST);
        return mistakes.isEmpty() && !place.isInvalid();
    }

    private void complain(TextField field, Set<ServiceMistake> found, ServiceMistake... about) {
        var first = Set.of(about).stream().filter(found::contains).findFirst();
        field.setInvalid(first.isPresent());
        field.setErrorMessage(
                first.map(mistake -> getTranslation(mistake.key())).orElse(""));
        if (first.isPresent()) {
            field.focus();
        }
    }
}
