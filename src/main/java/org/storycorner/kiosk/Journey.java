package org.storycorner.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Helper;
import org.storycorner.story.Picture;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;
import org.storycorner.story.Words;
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
    private Screen screen;
    private Language language;
    private Assistance assistance;
    private List<Service> services;
    private Told told;
    private Person person;
    private Reach reach;
    private Channel way;
    private Optional<CardGroup> group = Optional.empty();
    private int hand;
    private BearPrompt asked;
    private boolean changing;
    private boolean doubtful;

    public Journey(StoryId id, Language language) {
        this(id, Progress.noneIn(language));
    }

    Journey(StoryId id, Progress progress) {
        this.id = id;
        this.screen = progress.screen();
        this.language = progress.language();
        this.assistance = progress.assistance();
        this.services = progress.services();
        this.told = progress.told();
        this.person = progress.person();
        this.reach = progress.reach();
        this.way = progress.way();
        this.asked = progress.told().bear().isEmpty()
                ? BearPrompt.WHO
                : progress.told().bear().getLast().prompt();
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
        return told;
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
        return told.isEmpty() && reach.isEmpty();
    }

    public void tellIn(Channel chosen) {
        way = chosen;
    }

    public void concern(List<Service> chosen) {
        services = List.copyOf(chosen);
    }

    public void tell(Told words) {
        told = words;
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
        return switch (screen) {
            case BEAR, PROMPT, FINISH, PICTURES, CARDS, CARD, WORDS, QUESTIONS, CONTACT -> times.typing();
            case WELCOME, WAY, PAPER, HELPER, DECLARATION, SERVICE, ABOUT, REVIEW, THANKS -> times.normal();
        };
    }

    /** What keeps the present screen from being left forwards; empty when nothing does. */
    public List<Problem> problems() {
        return switch (screen) {
            case DECLARATION -> declarationProblems();
            case PROMPT -> bearProblems();
            case FINISH -> finishProblems();
            case PICTURES, CARDS -> pictureProblems();
            case CARD -> cardProblems();
            case WORDS ->
                Stream.of(cardProblems(), storyProblems()).flatMap(List::stream).toList();
            case QUESTIONS -> answerProblems();
            case CONTACT -> reachProblems();
            case REVIEW ->
                Stream.of(
                                declarationProblems(),
                                bearProblems(),
                                cardProblems(),
                                storyProblems(),
                                answerProblems(),
                                reachProblems())
                        .flatMap(List::stream)
                        .toList();
            case WELCOME, WAY, PAPER, HELPER, SERVICE, BEAR, ABOUT, THANKS -> List.of();
        };
    }

    /** Goes on to the next screen, or back to the review when a part is being changed, unless there are problems. */
    public List<Problem> next() {
        var problems = problems();
        if (problems.isEmpty()) {
            screen = following();
            changing = changing && screen != Screen.REVIEW;
        }
        return problems;
    }

    /** From the pictures to words of their own, or from the words to pictures; next and back come here again. */
    public void tellAlso() {
        screen = switch (screen) {
            case PICTURES, CARDS -> Screen.WORDS;
            case WORDS -> Screen.PICTURES;
            case WELCOME,
                    WAY,
                    PAPER,
                    HELPER,
                    DECLARATION,
                    SERVICE,
                    BEAR,
                    PROMPT,
                    FINISH,
                    CARD,
                    QUESTIONS,
                    ABOUT,
                    CONTACT,
                    REVIEW,
                    THANKS -> throw new IllegalStateException("Nothing is told on " + screen);
        };
    }

    /** The group whose cards are looked at. */
    public CardGroup group() {
        return group.orElseThrow();
    }

    /** From the groups to the cards of one. */
    public void lookAt(CardGroup chosen) {
        group = Optional.of(chosen);
        screen = Screen.CARDS;
    }

    /**
     * Takes a card: it is in the story now, and in hand. A card that was chosen before comes into hand again.
     *
     * @return why it was not taken; empty when it was
     */
    public List<Problem> take(Card card) {
        if (isOneTooMany(card)) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        var chosen = new ArrayList<>(told.pictures());
        if (chosen.stream().noneMatch(one -> one.shows(card))) {
            chosen.add(ChosenCard.of(card));
            told = told.withPictures(chosen);
        }
        hold(IntStream.range(0, chosen.size())
                .filter(place -> chosen.get(place).shows(card))
                .findFirst()
                .orElseThrow());
        return List.of();
    }

    /**
     * Takes a card into the story, or out of it when it is there; nothing is in hand.
     *
     * @return why it was not taken; empty when it was, or went out
     */
    public List<Problem> toggle(Card card) {
        if (isOneTooMany(card)) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        var chosen = new ArrayList<>(told.pictures());
        if (!chosen.removeIf(one -> one.shows(card))) {
            chosen.add(ChosenCard.of(card));
        }
        told = told.withPictures(chosen);
        return List.of();
    }

    private boolean isOneTooMany(Card card) {
        return told.pictures().size() == Story.MOST_PICTURES && !told.shows(card);
    }

    /** Takes the chosen card at this place into hand; from there one comes back to where it was taken. */
    public void hold(int place) {
        if (screen == Screen.PICTURES) {
            group = Optional.empty();
        }
        hand = Objects.checkIndex(place, told.pictures().size());
        screen = Screen.CARD;
    }

    /** Where the card in hand stands among the chosen ones. */
    public int hand() {
        return hand;
    }

    /** The card in hand. */
    public ChosenCard held() {
        return told.pictures().get(hand);
    }

    /** Replaces the card in hand by what has become of it. */
    public void change(ChosenCard held) {
        var chosen = new ArrayList<>(told.pictures());
        chosen.set(hand, held);
        told = told.withPictures(chosen);
    }

    /** Moves the card in hand among the chosen ones. */
    public void moveTo(int place) {
        var chosen = new ArrayList<>(told.pictures());
        chosen.add(place, chosen.remove(hand));
        told = told.withPictures(chosen);
        hand = place;
    }

    /** Takes the chosen card at this place out of the story; when it was in hand, nothing is. */
    public void putBack(int place) {
        var chosen = new ArrayList<>(told.pictures());
        chosen.remove(place);
        told = told.withPictures(chosen);
        if (screen == Screen.CARD) {
            screen = beneath();
        }
    }

    /** What Bear asks now. */
    public BearPrompt asked() {
        return asked;
    }

    /** Whether the question before this one was answered: then Bear says thank you. */
    public boolean isThanked() {
        return asked.previous().filter(before -> !told.answer(before).isEmpty()).isPresent();
    }

    /** Tells Bear a picture, in place of the one before, and goes on; a card of somebody who is not safe ends the questions. */
    public List<Problem> tellBear(Card card) {
        told = told.with(told.answer(asked).showing(Optional.of(card)));
        if (card.sensitive() && bearProblems().isEmpty()) {
            screen = Screen.FINISH;
            return List.of();
        }
        return next();
    }

    /** Tells Bear words, beside the picture if there is one. */
    public void tellBear(String typed) {
        told = told.with(told.answer(asked).saying(typed));
    }

    /** Takes the picture back that was told Bear here. */
    public void putBackFromBear() {
        told = told.with(told.answer(asked).showing(Optional.empty()));
    }

    /** From the end of Bear's questions to one more answer. */
    public void tellBearMore() {
        asked = BearPrompt.MORE;
        screen = Screen.PROMPT;
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
        screen = changing && leavesTheChange() ? Screen.REVIEW : preceding();
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
        return new Story(
                id,
                clock.instant(),
                language.tag(),
                channel(),
                assistance.help(),
                person.teller(),
                person.ageBand(),
                services,
                told.text(messages, language.tag()),
                told.answers(),
                told.pictures().stream().map(card -> card.picture(messages)).toList(),
                reach.contact(),
                consent,
                List.of());
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
        return new Progress(screen, language, assistance, services, told, person, reach, way);
    }

    private Screen following() {
        if (changing && isLeftForTheReview() && !(screen == Screen.HELPER && assistance.isGiven())) {
            return Screen.REVIEW;
        }
        return switch (screen) {
            case WELCOME -> Screen.WAY;
            case WAY -> Screen.HELPER;
            case HELPER -> assistance.isGiven() ? Screen.DECLARATION : Screen.SERVICE;
            case DECLARATION -> Screen.SERVICE;
            case SERVICE -> telling();
            case BEAR -> ask(BearPrompt.WHO);
            case PROMPT -> asked.next().map(this::ask).orElse(Screen.FINISH);
            case FINISH -> Screen.ABOUT;
            case PICTURES, CARDS -> telling() == Screen.PICTURES ? Screen.ABOUT : telling();
            case CARD -> beneath();
            case WORDS -> screen == telling() ? Screen.QUESTIONS : telling();
            case QUESTIONS -> Screen.ABOUT;
            case ABOUT -> Screen.CONTACT;
            case CONTACT -> Screen.REVIEW;
            case PAPER -> Screen.WAY;
            case REVIEW, THANKS -> throw new IllegalStateException("Only sending leads on from " + screen);
        };
    }

    private Screen preceding() {
        return switch (screen) {
            case WELCOME, WAY -> Screen.WELCOME;
            case PAPER, HELPER -> Screen.WAY;
            case DECLARATION -> Screen.HELPER;
            case SERVICE -> assistance.isGiven() ? Screen.DECLARATION : Screen.HELPER;
            case BEAR -> Screen.SERVICE;
            case PROMPT ->
                asked == BearPrompt.MORE
                        ? Screen.FINISH
                        : asked.previous().map(this::ask).orElse(Screen.BEAR);
            case FINISH -> Screen.PROMPT;
            case CARDS -> Screen.PICTURES;
            case CARD -> beneath();
            case PICTURES, WORDS -> screen == telling() ? Screen.SERVICE : telling();
            case QUESTIONS -> Screen.WORDS;
            case ABOUT -> endOfTelling();
            case CONTACT -> Screen.ABOUT;
            case REVIEW -> Screen.CONTACT;
            case THANKS -> Screen.THANKS;
        };
    }

    /** Where a card was taken from. */
    private Screen beneath() {
        return group.isPresent() ? Screen.CARDS : Screen.PICTURES;
    }

    /** On a card and with Bear, going on leads through more screens first. */
    private boolean isLeftForTheReview() {
        return screen != Screen.CARD && screen != Screen.BEAR && screen != Screen.PROMPT;
    }

    private boolean leavesTheChange() {
        return screen != Screen.DECLARATION
                && screen != Screen.PROMPT
                && screen != Screen.CARDS
                && screen != Screen.CARD;
    }

    /** The screen on which this way of telling is told. */
    private Screen telling() {
        return switch (way) {
            case PICTURES -> Screen.PICTURES;
            case BEAR -> Screen.BEAR;
            case WORDS, PAPER -> Screen.WORDS;
        };
    }

    /** The last screen of this way of telling. */
    private Screen endOfTelling() {
        return switch (way) {
            case PICTURES -> Screen.PICTURES;
            case BEAR -> Screen.FINISH;
            case WORDS, PAPER -> Screen.QUESTIONS;
        };
    }

    private Screen ask(BearPrompt prompt) {
        asked = prompt;
        return Screen.PROMPT;
    }

    /** How it was told in the end: who chose pictures and then used none has told it in words. */
    private Channel channel() {
        return switch (way) {
            case PICTURES -> told.pictures().isEmpty() ? Channel.WORDS : way;
            case BEAR -> told.bear().isEmpty() ? Channel.WORDS : way;
            case WORDS, PAPER -> way;
        };
    }

    private List<Problem> declarationProblems() {
        return assistance.lacksDeclaration() ? List.of(Problem.NOT_DECLARED) : List.of();
    }

    private List<Problem> bearProblems() {
        boolean tooLong =
                told.bear().stream().anyMatch(answer -> answer.ownWords().count() > Answers.MOST_WORDS);
        return tooLong ? List.of(Problem.ANSWER_TOO_LONG) : List.of();
    }

    private List<Problem> finishProblems() {
        if (told.isEmpty()) {
            return List.of(Problem.NOTHING_TOLD);
        }
        return Stream.of(bearProblems(), storyProblems()).flatMap(List::stream).toList();
    }

    private List<Problem> pictureProblems() {
        return told.isEmpty() && telling() == Screen.PICTURES ? List.of(Problem.NOTHING_TOLD) : cardProblems();
    }

    private List<Problem> cardProblems() {
        if (told.pictures().size() > Story.MOST_PICTURES) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        boolean tooLong =
                told.pictures().stream().anyMatch(card -> card.ownWords().count() > Picture.MOST_WORDS);
        return tooLong ? List.of(Problem.PICTURE_TOO_LONG) : List.of();
    }

    private List<Problem> storyProblems() {
        return told.isTooLong() ? List.of(Problem.TOO_MANY_WORDS) : List.of();
    }

    private List<Problem> answerProblems() {
        if (told.isEmpty()) {
            return List.of(Problem.NOTHING_TOLD);
        }
        boolean tooLong = List.of(told.good(), told.better(), told.felt()).stream()
                .anyMatch(answer -> Words.of(answer).count() > Answers.MOST_WORDS);
        return tooLong ? List.of(Problem.ANSWER_TOO_LONG) : List.of();
    }

    private List<Problem> reachProblems() {
        var problems = new ArrayList<Problem>();
        if (!reach.email().isBlank() && EmailAddress.parse(reach.email()).isEmpty()) {
            problems.add(Problem.EMAIL);
        }
        if (!reach.postcode().isBlank() && Postcode.parse(reach.postcode()).isEmpty()) {
            problems.add(Problem.POSTCODE);
        }
        if (!reach.username().isBlank()) {
            usernameProblem().ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> usernameProblem() {
        return Username.problem(reach.username(), reach.email()).map(problem -> switch (problem) {
            case SYNTAX -> Problem.USERNAME_SYNTAX;
            case AGE -> Problem.USERNAME_AGE;
            case PART_OF_EMAIL -> Problem.USERNAME_PART_OF_EMAIL;
        });
    }
}
