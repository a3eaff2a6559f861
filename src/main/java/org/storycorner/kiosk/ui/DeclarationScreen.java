package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import org.storycorner.kiosk.Assistance;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Helper;
import org.storycorner.story.Support;
import org.storycorner.ui.BigButton;

/** How the helper helps and, from volunteers and staff, their declaration. */
class DeclarationScreen extends Frame {

    DeclarationScreen(Stage stage) {
        super(Screen.DECLARATION, stage.words("declaration.title"));
        var helper = stage.journey().assistance().helper().orElseThrow();
        lead(getTranslation("declaration.lead"));
        show(BigButton.secondary(getTranslation("guide.title"), stage::showGuide), supports(stage));
        if (helper.mustDeclare()) {
            show(declaration(stage, helper));
        }
        placeProblems();
        backTo(stage);
        foot(BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
    }

    private Div supports(Stage stage) {
        var choices = new Div();
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("declaration.how"));
        for (var support : Support.values()) {
            var choice = new Checkbox(getTranslation("support." + Keys.of(support)));
            choice.setValue(stage.journey().assistance().how().contains(support));
            choice.addValueChangeListener(change -> note(stage, support, change.getValue()));
            choices.add(choice);
        }
        return choices;
    }

    private Div declaration(Stage stage, Helper helper) {
        var tick = new Checkbox(getTranslation("declaration.tick"));
        tick.setValue(stage.journey().assistance().declared());
        tick.addValueChangeListener(change -> {
            complain(List.of());
            var now = stage.journey().assistance();
            stage.journey().assist(new Assistance(now.helper(), now.how(), change.getValue()));
        });
        var card = new Div(
                new Paragraph(getTranslation("declaration." + Keys.of(helper))),
                new Paragraph(getTranslation("declaration.words")),
                new Paragraph(getTranslation("declaration.agree")),
                tick);
        card.addClassName("card");
        if (helper == Helper.STAFF) {
            card.addComponentAtIndex(3, new ShareLines(stage));
        }
        return card;
    }

    private static void note(Stage stage, Support support, boolean given) {
        var now = stage.journey().assistance();
        var how = EnumSet.noneOf(Support.class);
        how.addAll(now.how());
        if (given) {
            how.add(support);
        } else {
            how.remove(support);
        }
        stage.journey().assist(new Assistance(now.helper(), how, now.declared()));
    }
}
