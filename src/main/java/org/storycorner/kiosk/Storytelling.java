package org.storycorner.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.storycorner.inclusion.Language;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.Draft;
import org.storycorner.queue.NotSavedException;
import org.storycorner.queue.Receipt;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Consent;
import org.storycorner.story.StoryId;
import org.storycorner.story.Username;
import org.storycorner.story.Words;
import org.storycorner.venue.IdleTimes;
import org.storycorner.venue.Venue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the screens ask of the box: begin a journey, keep it while it is told, carry it on after a crash, send it off or
 * forget it.
 *
 * <p>A journey is <em>live</em> while a tab shows it. Only journeys that are not live in the asking browser's own session
 * are offered to be carried on: a second tab never takes the first one's story, while a browser that was killed has lost
 * its session and so finds its story again.
 */
@Service
public class Storytelling {

    /** Refuses a draft that lacks a part, as those of an older version may: it can't be carried on. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final StoryQueue queue;
    private final BoxSpace space;
    private final Supplier<Venue> venue;
    private final Clock clock;
    private final RandomGenerator random;
    private final ConcurrentMap<StoryId, Shown> live = new ConcurrentHashMap<>();

    /** What is to be deleted, and whether it may be more than a draft; empty but for a disk that refuses. */
    private final ConcurrentMap<StoryId, Boolean> unwanted = new ConcurrentHashMap<>();

    /** A journey as a tab of this browser session shows it. */
    private record Shown(Journey journey, String session) {}

    Storytelling(StoryQueue queue, BoxSpace space, Supplier<Venue> venue, Clock clock, RandomGenerator random) {
        this.queue = queue;
        this.space = space;
        this.venue = venue;
        this.clock = clock;
        this.random = random;
    }

    public Journey begin() {
        return new Journey(StoryId.create(clock, random), Language.usualAt(venue.get()));
    }

    public String suggestUsername() {
        return Username.suggest(random).value();
    }

    /** Whether the box could keep one more story; asked before anybody types a word. */
    public boolean hasRoom() {
        return space.hasRoom();
    }

    /** How many stories on this box were told with staff, by the venue's rule. */
    public StaffShares staffShares() {
        return StaffShares.of(venue.get().staffShare(), queue.toldSince(YearMonth.of(1970, 1)));
    }

    /** Notes that a tab of this session shows the journey. */
    public void show(Journey journey, String session) {
        live.put(journey.id(), new Shown(journey, session));
    }

    /**
     * Notes that its tab shows the journey no more; what was told stays for {@link #keepsFor()}. A tab that is late to say
     * so changes nothing for the tab in which the same story was carried on.
     */
    public void leave(Journey journey) {
        live.computeIfPresent(journey.id(), (id, shown) -> shown.journey() == journey ? null : shown);
    }

    /** Saves the journey so that a crash costs nothing that the box has seen; when nothing is told, nothing is kept. */
    public void keep(Journey journey, String kiosk) {
        if (journey.told().isEmpty()) {
            queue.discardDraft(journey.id());
        } else {
            queue.saveDraft(
                    new Draft(journey.id(), kiosk, clock.instant(), JSON.writeValueAsString(journey.progress())));
        }
    }

    /**
     * Puts the last words of a page that has lost its session into the draft that it left behind, unless somebody carried
     * it on already; nothing happens when there is none.
     *
     * @param part as {@link Told#with} and {@link Reach#with} know it
     */
    public void amend(StoryId id, String kiosk, String part, String words) {
        if (live.containsKey(id) || unwanted.containsKey(id) || !Words.fits(words)) {
            return;
        }
        queue.drafts(kiosk).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .flatMap(Storytelling::journeyOf)
                .ifPresent(journey -> {
                    journey.amend(part, words);
                    keep(journey, kiosk);
                });
    }

    /** The newest journey of this kiosk that broke off within the idle time; empty when there is none. */
    public Optional<Unfinished> unfinished(String kiosk, String session) {
        return fresh(kiosk, session).map(draft -> new Unfinished(draft.id(), draft.savedAt()));
    }

    /** Takes up the unfinished journey where it broke off; empty when it is gone meanwhile or can't be read. */
    public Optional<Journey> carryOn(Unfinished unfinished, String kiosk, String session) {
        return fresh(kiosk, session)
                .filter(draft -> draft.id().equals(unfinished.id()))
                .flatMap(Storytelling::journeyOf);
    }

    /**
     * Sends the story off: both durable copies exist when this returns, and the journey is at its thank-you. Asked again,
     * it answers with the same receipt.
     *
     * @param messages the words of a message key in that language
     * @param ownWords whether the person said that these are their words
     * @throws org.storycorner.queue.NotSavedException when the box could not keep it; the journey stays as it is
     */
    public Receipt send(Journey journey, UnaryOperator<String> messages, boolean ownWords) {
        var consent = new Consent(clock.instant(), Journey.CONSENT_WORDING, ownWords);
        try {
            var receipt = queue.accept(journey.story(clock, messages, consent));
            journey.sent();
            return receipt;
        } catch (NotSavedException notSaved) {
            journey.notSaved();
            throw notSaved;
        }
    }

    /** Deletes everything of this journey from the box, unless it has been sent off; if need be later, by itself. */
    public void forget(Journey journey) {
        live.remove(journey.id());
        unwanted.put(journey.id(), journey.isDoubtful());
        forgetUnwanted();
    }

    /** Deletes what an unfinished journey left behind. */
    public void forget(Unfinished unfinished) {
        queue.discardDraft(unfinished.id());
    }

    /** Deletes the drafts that nobody may carry on any more, and says how many. */
    public int forgetStale() {
        forgetUnwanted();
        return queue.discardDraftsBefore(clock.instant().minus(keepsFor()));
    }

    /** How long what was told outlives its screen: the venue's longest idle time with its warning. */
    public Duration keepsFor() {
        IdleTimes idle = venue.get().idle();
        return Stream.of(idle.normal(), idle.typing(), idle.helped())
                .max(Duration::compareTo)
                .orElseThrow()
                .plus(idle.warning());
    }

    private void forgetUnwanted() {
        for (var story : unwanted.entrySet()) {
            if (story.getValue()) {
                queue.abandon(story.getKey());
            } else {
                queue.discardDraft(story.getKey());
            }
            unwanted.remove(story.getKey());
        }
    }

    private Optional<Draft> fresh(String kiosk, String session) {
        return queue.drafts(kiosk).stream()
                .filter(draft -> !unwanted.containsKey(draft.id()))
                .filter(draft -> !isShownIn(session, draft))
                .filter(draft -> journeyOf(draft)
                        .filter(journey -> isFresh(draft, journey))
                        .isPresent())
                .findFirst();
    }

    private boolean isShownIn(String session, Draft draft) {
        return Optional.ofNullable(live.get(draft.id()))
                .filter(shown -> shown.session().equals(session))
                .isPresent();
    }

    /** Within the journey's own idle time; a draft from the future was saved by a clock that was wrong. */
    private boolean isFresh(Draft draft, Journey journey) {
        var age = Duration.between(draft.savedAt(), clock.instant());
        var idle = venue.get().idle();
        var allowed = journey.idleTime(idle).plus(idle.warning());
        return !age.isNegative() && age.compareTo(allowed) <= 0;
    }

    private static Optional<Journey> journeyOf(Draft draft) {
        try {
            return Optional.of(new Journey(draft.id(), JSON.readValue(draft.content(), Progress.class)));
        } catch (JacksonException writtenByAnotherVersion) {
            return Optional.empty();
        }
    }
}
