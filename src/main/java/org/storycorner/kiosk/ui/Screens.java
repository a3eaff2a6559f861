package org.storycorner.kiosk.ui;

import java.util.function.Supplier;

/** Draws the screens of the journey. */
final class Screens {

    private Screens() {}

    /** The screen on which the stage's journey is; Welcome is drawn by whoever knows what it offers. */
    static Frame draw(Stage stage, Supplier<Frame> welcome) {
        return switch (stage.journey().screen()) {
            case WELCOME -> welcome.get();
            case WAY -> new WayScreen(stage);
            case HELPER -> new HelperScreen(stage);
            case DECLARATION -> new DeclarationScreen(stage);
            case SERVICE -> new ServiceScreen(stage);
            case PAPER -> new PaperScreen(stage);
            case BEAR -> new BearScreen(stage);
            case PROMPT -> new PromptScreen(stage);
            case FINISH -> new FinishScreen(stage);
            case PICTURES -> new PicturesScreen(stage);
            case CARDS -> new CardsScreen(stage);
            case CARD -> new CardScreen(stage);
            case WORDS -> new WordsScreen(stage);
            case QUESTIONS -> new QuestionsScreen(stage);
            case ABOUT -> new AboutScreen(stage);
            case CONTACT -> new ContactScreen(stage);
            case REVIEW -> new ReviewScreen(stage);
            case THANKS -> new ThanksScreen(stage);
        };
    }
}
