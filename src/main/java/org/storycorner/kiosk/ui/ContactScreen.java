package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.storycorner.kiosk.Problem;
import org.storycorner.kiosk.Reach;
import org.storycorner.kiosk.Screen;
import org.storycorner.ui.BigButton;

/** How Care Opinion may reach the person: e-mail, postcode and a name that says nothing; all of it may stay empty. */
class ContactScreen extends Frame {

    private final Stage stage;
    private final TextField email;
    private final TextField postcode;
    private final TextField username;

    ContactScreen(Stage stage) {
        super(Screen.CONTACT, stage.words("contact.title"));
        this.stage = stage;
        var reach = stage.journey().reach();
        email = Fields.line("email", getTranslation("contact.email"), reach.email(), 254, typed -> changed());
        email.setHelperText(getTranslation("contact.email.why"));
        email.getElement().setAttribute("data-letters", "email");
        postcode =
                Fields.line("postcode", getTranslation("contact.postcode"), reach.postcode(), 12, typed -> changed());
        postcode.getElement().setAttribute("data-letters", "latin");
        postcode.setHelperText(getTranslation("contact.postcode.why"));
        username = Fields.line(
                "username", getTranslation("contact.username"), suggested(reach.username()), 40, typed -> changed());
        username.getElement().setAttribute("data-letters", "latin");
        username.setHelperText(getTranslation("contact.username.why"));
        var suggest = BigButton.secondary(getTranslation("contact.suggest"), this::suggest);
        var name = new Div(username, suggest);
        name.addClassName("field-with-button");

        lead(getTranslation("contact.lead"));
        placeProblems();
        var fields = new Div(email, postcode, name);
        fields.addClassName("fields");
        show(fields);
        backTo(stage);
        foot(BigButton.primary(getTranslation("action.next"), this::finish));
    }

    private String suggested(String chosen) {
        return chosen.isBlank() ? stage.suggestUsername() : chosen;
    }

    private void suggest() {
        username.setValue(stage.suggestUsername());
    }

    private void changed() {
        stage.journey().reachBy(new Reach(email.getValue(), postcode.getValue(), username.getValue()));
        List.of(email, postcode, username).forEach(field -> field.setInvalid(false));
        stage.keep();
    }

    private void finish() {
        stage.journey().reachBy(new Reach(email.getValue(), postcode.getValue(), username.getValue()));
        if (stage.journey().problems().isEmpty()) {
            moveOn(stage);
        } else {
            stage.journey().problems().forEach(this::mark);
        }
    }

    private void mark(Problem problem) {
        var field = switch (problem) {
            case EMAIL -> email;
            case POSTCODE -> postcode;
            case USERNAME_SYNTAX, USERNAME_AGE, USERNAME_PART_OF_EMAIL -> username;
            case NOT_DECLARED,
                    TOO_MANY_WORDS,
                    TOO_MANY_PICTURES,
                    PICTURE_TOO_LONG,
                    ANSWER_TOO_LONG,
                    NOTHING_TOLD,
                    NOT_OWN_WORDS,
                    NO_CONSENT -> throw new IllegalStateException(problem + " is not about contact details");
        };
        field.setErrorMessage(getTranslation(problem.key()));
        field.setInvalid(true);
        field.focus();
        field.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
