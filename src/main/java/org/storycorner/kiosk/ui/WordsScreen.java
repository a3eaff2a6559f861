package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Channel;
import org.storycorner.story.Story;
import org.storycorner.ui.BigButton;

/** The story itself, in the person's own words. */
class WordsScreen extends Frame {

    /** From here on the screen says how many words there are. */
    private static final int COUNTED_FROM = 800;

    private final Paragraph count = new Paragraph();

    WordsScreen(Stage stage) {
        super(Screen.WORDS, stage.words("words.title"));
        lead(getTranslation("words.invitation"));
        placeProblems();
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        var story = writing(stage);
        show(story, count);
        backTo(stage);
        if (stage.journey().way() == Channel.WORDS) {
            foot(BigButton.secondary(getTranslation("words.also-pictures"), () -> {
                stage.journey().tellAlso();
                stage.show();
            }));
        }
        foot(BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
        count(stage);
    }

    private TextArea writing(Stage stage) {
        var told = stage.journey().told();
        var area = Fields.part("story", getTranslation("words.label"), told.story(), this, typed -> {
            stage.journey().tell(stage.journey().told().withStory(typed));
            stage.keep();
            count(stage);
        });
        area.addClassName("story");
        return area;
    }

    /** All that the limit counts, what was said to cards and to Bear too. */
    private void count(Stage stage) {
        int words = stage.journey().told().count();
        count.setText(words < COUNTED_FROM ? "" : getTranslation("words.count", words, Story.MOST_WORDS));
    }
}
