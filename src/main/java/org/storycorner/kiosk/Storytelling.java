package org.storycorner.kiosk;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.Draft;
import org.storycorner.queue.NotSavedException;
import org.storycorner.queue.Receipt;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Consent;
import org.storycorner.story.Helper;
import org.storycorner.story.StoryId;
import org.storycorner.story.Username;
import org.storycorner.venue.IdleTimes;
import org.storycorner.venue.Venue;
import tools.jackson.core.JacksonException;
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

    /** A list that an older box did not write yet is empty. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final StoryQueue queue;
    private final BoxSpace space;
    private final Venue venue;
    private final Clock clock;
    private final RandomGenerator random;
    private final ConcurrentMap<StoryId, String> live = new ConcurrentHashMap<>();

    /** What is to be deleted, and whether it may be more than a draft; empty but for a disk that refuses. */
    private final ConcurrentMap<StoryId, Boolean> unwanted = new ConcurrentHashMap<>();

    Storytelling(StoryQueue queue, BoxSpace space, Venue venue, Clock clock, RandomGenerator random) {
        this.queue = queue;
        this.space = space;
        this.venue = venue;
        this.clock = clock;
        this.random = random;
    }

    public Journey begin() {
        return new Journey(StoryId.create(clock, random));
    }

    public String suggestUsername() {
        return Username.suggest(random).value();
    }

    /** Whether the box could keep one more story; asked before anybody types a word. */
    public boolean hasRoom() {
        return space.hasRoom();
    }

    /** How many stories on this box were told with a member of staff. */
    public long toldWithStaff() {
        return queue.toldWith().getOrDefault(Helper.STAFF.name(), 0L);
    }

    /** How many stories were told on this box. */
    public long toldAtAll() {
        return queue.toldWith().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Notes that a tab of this session shows the journey. */
    public void show(Journey journey, String session) {
        live.put(journey.id(), session);
    }

    /** Notes that no tab shows the journey any more; what was told stays for {@link #keepsFor()}. */
    public void leave(Journey journey) {
        live.remove(journey.id());
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
    public Receipt send(Journey journey, String language, UnaryOperator<String> messages, boolean ownWords) {
        var consent = new Consent(clock.instant(), Journey.CONSENT_WORDING, ownWords);
        try {
            var receipt = queue.accept(journey.story(clock, language, messages, consent));
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
        IdleTimes idle = venue.idle();
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
                .filter(draft -> !session.equals(live.get(draft.id())))
                .filter(draft -> journeyOf(draft)
                        .filter(journey -> isFresh(draft, journey))
                        .isPresent())
                .findFirst();
    }

    /** Within the journey's own idle time; a draft from the future was saved by a clock that was wrong. */
    private boolean isFresh(Draft draft, Journey journey) {
        var age = Duration.between(draft.savedAt(), clock.instant());
        var allowed = journey.idleTime(venue.idle()).plus(venue.idle().warning());
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
