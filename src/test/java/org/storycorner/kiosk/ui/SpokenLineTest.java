package org.storycorner.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line told with cards: whose words are whose, and which way each of them runs. */
class SpokenLineTest {

    @Test
    void letsThePersonsWordsRunInTheirOwnDirection() {
        var line = new SpokenLine("انتظار — أحيانًا. ”I sat.“", List.of("انتظار", "أحيانًا"), "I sat.").getElement();

        assertThat(line.getTextRecursively()).isEqualTo("انتظار — أحيانًا. ”I sat.“");
        var own = last(line);
        assertThat(own.hasAttribute("data-own")).isTrue();
        assertThat(own.getChild(1).getText()).isEqualTo("I sat.");
        assertThat(own.getChild(1).getAttribute("dir")).isEqualTo("auto");
    }

    @Test
    void takesTheLastOfWordsThatStandOnTheCardToo() {
        var line = new SpokenLine("Waiting. ‘Waiting’", List.of("Waiting"), "Waiting").getElement();

        assertThat(line.getTextRecursively()).isEqualTo("Waiting. ‘Waiting’");
        assertThat(last(line).getChild(0).getTextRecursively()).isEqualTo(". ‘");
    }

    @Test
    void marksNothingWhereThePersonAddedNothing() {
        var line = new SpokenLine("Waiting.", List.of("Waiting"), "").getElement();

        assertThat(line.getTextRecursively()).isEqualTo("Waiting.");
        assertThat(line.getChildren()).noneMatch(part -> part.hasAttribute("data-own"));
    }

    private static Element last(Element line) {
        return line.getChild(line.getChildCount() - 1);
    }
}
