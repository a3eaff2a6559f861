package org.storycorner.kiosk.ui;

import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Journey;
import org.storycorner.kiosk.StaffShares;
import org.storycorner.venue.Venue;

/** What a screen may ask of the kiosk around it. */
interface Stage {

    Journey journey();

    Venue venue();

    /** A message in this person's language. */
    String words(String key, Object... values);

    /** Goes on in this language on the screen that is shown, with everything that was told. */
    void speak(Language language);

    /** Today's figures for the rule on stories told with staff. */
    StaffShares staffShares();

    /** How many cards the screen holds at once: nine, or fewer when they are large. */
    int cardsAPage();

    /** Notes that the screen holds so many. */
    void holdCards(int cards);

    /** Draws the screen on which the journey now is. */
    void show();

    /** Leaves the journey for Welcome, where nothing of it may be found: asks first when something was told. */
    void leaveForWelcome();

    /** Saves what was told so far, so that a crash costs nothing of it. */
    void keep();

    /** Asks for another name that says nothing about anybody. */
    String suggestUsername();

    /** Sends the story off; the journey is at its thank-you afterwards, or the screen says that it is not saved yet. */
    void send(boolean ownWords);

    /** Says whom to tell, to somebody who says that they are not safe. */
    void showWhoHelps();

    /** Says what helping means, to whoever helps. */
    void showGuide();

    /** Asks once, then deletes everything of this person and starts again. */
    void askToForget();

    /** Deletes everything of this person and shows Welcome. */
    void startAfresh();
}
