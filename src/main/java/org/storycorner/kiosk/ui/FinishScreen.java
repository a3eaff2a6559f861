package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.kiosk.Screen;
import org.storycorner.ui.BigButton;

/** After Bear's questions: anything else, or finish. */
class FinishScreen extends Frame {

    FinishScreen(Stage stage) {
        super(Screen.FINISH, stage.words("bear.finish.title"));
        var said = new Div();
        said.addClassName("bear-says");
        if (!stage.journey().told().isEmpty()) {
            said.add(new Paragraph(getTranslation("bear.thank-you")));
        }
        var side = new Div(new Bear(Bear.Pose.THANK), said);
        side.addClassName("with-bear");

        show(side);
        placeProblems();
        backTo(stage);
        var more = BigButton.secondary(getTranslation("bear.anything-else"), () -> {
            stage.journey().tellBearMore();
            stage.show();
        });
        more.setVisible(stage.journey().bear().takesMore());
        foot(more, BigButton.primary(getTranslation("bear.finish"), () -> moveOn(stage)));
    }
}
