package org.storycorner.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Helper;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Teller;
import org.storycorner.venue.IdleTimes;

/**
 * One person's way from Welcome to Thank you. It knows what they have told so far, which screen they are on and which may
 * follow; a screen is left forwards only when {@link #problems()} finds none. Not safe for use by several threads: a
 * journey belongs to one browser tab.
 */
public final class Journey {

    /** The version of the words on the review screen to which a person agrees. */
    public static final String CONSENT_WORDING = "2026-11";

    private final StoryId id;
    private final Notebook notebook;
    private final CardsInHand cards;
    private final BearDialogue bear;
    private Screen screen;
    private Language language;
    private Assistance assistance;
    private List<Service> services;
    private Person person;
    private Reach reach;
    private Channel way;
    private boolean changing;
    private boolean doubtful;

    public Journey(StoryId id, Language language) {
        this(id, Progress.noneIn(language));
    }

    Journey(StoryId id, Progress progress) {
        this.id = id;
        this.notebook = new Notebook(progress.told());
        this.cards = new CardsInHand(notebook);
        this.bear = new BearDialogue(notebook);
        this.screen = progress.screen();
        this.language = progress.language();
        this.assistance = progress.assistance();
        this.services = progress.services();
        this.person = progress.person();
        this.reach = progress.reach();
        this.way = progress.way();
    }

    public StoryId id() {
        return id;
    }

    public Screen screen() {
        return screen;
    }

    /** The language in which the screens speak to this person. */
    public Language language() {
        return language;
    }

    /** How the person chose to tell it; words until they choose. */
    public Channel way() {
        return way;
    }

    public Assistance assistance() {
        return assistance;
    }

    public List<Service> services() {
        return services;
    }

    public Told told() {
        return notebook.told();
    }

    /** The picture cards as this person handles them. */
    public CardsInHand cards() {
        return cards;
    }

    /** What Bear asks this person, and is told. */
    public BearDialogue bear() {
        return bear;
    }

    public Person person() {
        return person;
    }

    public Reach reach() {
        return reach;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    /** Notes who helps; only somebody whom staff helps can be told for by staff. */
    public void assist(Assistance given) {
        assistance = given;
        if (person.teller() == Teller.STAFF_ON_BEHALF && !given.isBy(Helper.STAFF)) {
            person = new Person(Teller.NOT_SAID, person.ageBand());
        }
    }

    /** Whether nothing was told that anybody could find, neither words nor contact details. */
    public boolean isEmpty() {
        return told().isEmpty() && reach.isEmpty();
    }

    public void tellIn(Channel chosen) {
        way = chosen;
    }

    public void concern(List<Service> chosen) {
        services = List.copyOf(chosen);
    }

    public void tell(Told words) {
        notebook.note(before -> words);
    }

    public void introduce(Person teller) {
        person = teller;
    }

    public void reachBy(Reach details) {
        reach = details;
    }

    /** How long nobody may touch this screen before the kiosk asks whether somebody is there. */
    public Duration idleTime(IdleTimes times) {
        if (assistance.isGiven()) {
            return times.helped();
        }
        return screen.takesTyping() ? times.typing() : times.normal();
    }

    /** What keeps the present screen from being left forwards; empty when nothing does. */
    public List<Problem> problems() {
        return new Checks(told(), assistance, reach, way).on(screen);
    }

    /** Goes on to the next screen, or back to the review when a part is being changed, unless there are problems. */
    public List<Problem> next() {
        var problems = problems();
        if (problems.isEmpty()) {
            screen = changing && route().endsAChange(screen) ? Screen.REVIEW : route().after(screen);
            changing = changing && screen != Screen.REVIEW;
        }
        return problems;
    }

    /** From the pictures to words of their own, or from the words to pictures; next and back come here again. */
    public void tellAlso() {
        screen = Route.beside(screen);
    }

    /** From the groups to the cards of one. */
    public void lookAt(CardGroup chosen) {
        cards.lookAt(chosen);
        screen = Screen.CARDS;
    }

    /**
     * Takes a card: it is in the story now, and in hand.
     *
     * @return why it was not taken; empty when it was
     */
    public List<Problem> take(Card card) {
        var problems = cards.take(card);
        if (problems.isEmpty()) {
            screen = Screen.CARD;
        }
        return problems;
    }

    /** Takes the chosen card at this place into hand; from there one comes back to where it was taken. */
    public void hold(int place) {
        if (screen == Screen.PICTURES) {
            cards.lookAtAllGroups();
        }
        cards.hold(place);
        screen = Screen.CARD;
    }

    /** Takes the chosen card at this place out of the story; when it was in hand, nothing is. */
    public void putBack(int place) {
        cards.putBack(place);
        if (screen == Screen.CARD) {
            screen = cards.beneath();
        }
    }

    /**
     * Answers Bear with this picture and goes on; a card of somebody who is not safe ends the questions.
     *
     * @return what keeps it from going on; empty when nothing does
     */
    public List<Problem> answerBear(Card card) {
        var problems = bear.show(card);
        if (!problems.isEmpty()) {
            return problems;
        }
        return card.sensitive() ? endBear() : next();
    }

    /** Ends Bear's questions, whatever has not been asked yet. */
    public List<Problem> endBear() {
        var problems = problems();
        if (problems.isEmpty()) {
            screen = Screen.FINISH;
        }
        return problems;
    }

    /** From the end of Bear's questions to one more answer. */
    public void tellBearMore() {
        screen = bear.more();
    }

    /** From Bear back to the other ways of telling it; whoever only changes something goes back to the review. */
    public void chooseAnotherWay() {
        screen = changing ? Screen.REVIEW : Screen.WAY;
        changing = false;
    }

    /** From the ways of telling to where the paper forms are. */
    public void lookForPaper() {
        screen = Screen.PAPER;
    }

    /** One screen back; out of a change, back to the review. Nothing told is dropped. */
    public void back() {
        screen = changing && Route.leavesAChange(screen) ? Screen.REVIEW : route().before(screen);
        changing = changing && screen != Screen.REVIEW;
    }

    /** From the review to one part, to change it. */
    public void change(Screen part) {
        if (screen != Screen.REVIEW || part.compareTo(Screen.HELPER) < 0 || part.compareTo(Screen.REVIEW) >= 0) {
            throw new IllegalStateException("From " + screen + " no change leads to " + part);
        }
        screen = part;
        changing = true;
    }

    /**
     * The finished story; its checks are those of {@link #problems()} on every screen.
     *
     * @param messages the words of a message key in that language
     */
    Story story(Clock clock, UnaryOperator<String> messages, Consent consent) {
        return progress().story(id, clock.instant(), messages, consent);
    }

    void sent() {
        screen = Screen.THANKS;
        doubtful = false;
    }

    /** Sending failed half-way: one of the two copies may exist. */
    void notSaved() {
        doubtful = true;
    }

    /** Whether something of this story may be in the queue though nobody was told so. */
    boolean isDoubtful() {
        return doubtful;
    }

    Progress progress() {
        return new Progress(screen, language, assistance, services, told(), person, reach, way);
    }

    /** Puts these words into the part that the screens know by this name; nothing happens when there is none. */
    void amend(String part, String words) {
        notebook.note(told -> told.with(part, words));
        reach = reach.with(part, words);
    }

    private Route route() {
        return new Route(way, assistance.isGiven(), cards, bear);
    }
}
