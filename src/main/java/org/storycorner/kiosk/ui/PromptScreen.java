package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.storycorner.kiosk.BearDialogue;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;

/**
 * One thing that Bear asks: a tap on a card answers it and goes on, unless somebody wants to choose more than one; words
 * may stand beside them or alone.
 */
class PromptScreen extends Frame implements CardPages.Use {

    private final Stage stage;
    private final BearDialogue bear;
    private final CardPages pages;
    private final BigButton several;
    private final BigButton next;
    private boolean choosingSeveral;

    PromptScreen(Stage stage) {
        super(Screen.PROMPT, stage.words(stage.journey().bear().asked().prompt().key()));
        this.stage = stage;
        bear = stage.journey().bear();
        choosingSeveral = bear.answer().cards().size() > 1;
        next = BigButton.primary("", () -> moveOn(stage));
        several = BigButton.secondary(getTranslation("bear.several"), this::chooseSeveral);
        several.setVisible(!choosingSeveral);
        pages = new CardPages(stage, this);
        var choosing = new Div(several);
        choosing.addClassName("button-row");
        putBack().ifPresent(choosing::add);

        askedBy(new Bear(pose()), says());
        show(pages, choosing, words());
        placeProblems();
        backTo(stage);
        foot(pages.more(), next);
        nameNext();
    }

    @Override
    void resume(Frame before) {
        if (before instanceof PromptScreen same && same.choosingSeveral) {
            chooseSeveral();
        }
    }

    /** Whoever has answered already knows how, and is thanked. */
    private Paragraph says() {
        return new Paragraph(getTranslation(bear.isThanked() ? "bear.thank-you" : "bear.pick"));
    }

    private Bear.Pose pose() {
        return switch (bear.asked().prompt()) {
            case WHO, WHERE, WHAT, MORE -> Bear.Pose.LISTEN;
            case FEEL, BETTER -> Bear.Pose.THINK;
        };
    }

    @Override
    public String set() {
        return bear.asked().part();
    }

    @Override
    public List<Card> cards() {
        return bear.asked().prompt().groups().stream()
                .flatMap(group -> Cards.in(group).stream())
                .filter(card -> !card.sensitive())
                .toList();
    }

    /** Whatever Bear asks, somebody who is not safe can say so. */
    @Override
    public List<Card> neverFar() {
        return Cards.all().stream().filter(Card::sensitive).toList();
    }

    @Override
    public boolean isChosen(Card card) {
        return bear.answer().shows(card);
    }

    @Override
    public void tapped(Card card) {
        if (choosingSeveral) {
            choose(card);
        } else {
            answerWith(card);
        }
    }

    private void answerWith(Card card) {
        var found = stage.journey().answerBear(card);
        stage.keep();
        if (found.isEmpty()) {
            stage.show();
        } else {
            complain(found);
        }
        if (card.sensitive()) {
            stage.showWhoHelps();
        }
    }

    private void choose(Card card) {
        var found = bear.toggle(card);
        complain(found);
        stage.keep();
        pages.mark();
        nameNext();
        if (card.sensitive() && isChosen(card) && stage.journey().endBear().isEmpty()) {
            stage.show();
        }
        if (card.sensitive() && (isChosen(card) || !found.isEmpty())) {
            stage.showWhoHelps();
        }
    }

    private void chooseSeveral() {
        choosingSeveral = true;
        several.setVisible(false);
    }

    private TextArea words() {
        var area = Fields.part(
                bear.asked().part(), getTranslation("bear.words"), bear.answer().words(), this, typed -> {
                    bear.say(typed);
                    stage.keep();
                    nameNext();
                });
        area.addClassName("answer");
        return area;
    }

    /** A picture that was told here before can be taken back; of several, each by another tap on it. */
    private Optional<BigButton> putBack() {
        var cards = bear.answer().cards();
        if (cards.size() != 1) {
            return Optional.empty();
        }
        var label = getTranslation(Card.key(cards.getFirst()));
        return Optional.of(BigButton.secondary(getTranslation("bear.put-back", label), () -> {
            bear.putBack();
            stage.keep();
            stage.show();
        }));
    }

    private void nameNext() {
        next.setText(getTranslation(bear.answer().isEmpty() ? "action.skip" : "action.next"));
    }
}
