package org.storycorner.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.storycorner.story.Reference;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * The queue's promise: a story whose {@link #accept} returned is never lost and never there twice; whatever goes wrong
 * with it afterwards shows as a {@link QueueState}.
 */
public interface StoryQueue {

    /**
     * Makes a story durable, twice, and only then returns. Its draft is deleted in the same transaction. A story whose id
     * was accepted before is not stored again: the first receipt is returned.
     *
     * @throws NotSavedException when there is no room or the disk fails; nothing of the story is queued then, or the
     *     start-up repair finds it and completes it, so that the same story may simply be offered again
     */
    Receipt accept(Story story);

    /** The story, opened, contact included where it is still held; empty when unknown, erased or unreadable. */
    Optional<Story> open(StoryId id);

    Optional<Entry> entry(StoryId id);

    /** At most {@code limit} stories after the one numbered {@code afterBoxSeq} (0 for all), oldest first. */
    List<Entry> list(long afterBoxSeq, int limit);

    QueueStatus status();

    /** How many stories were told on this box in this month and after it, oldest month first. */
    List<ToldCount> toldSince(YearMonth month);

    /** The stories with this reference: one or none, unless two were given the same by chance. */
    List<Entry> find(Reference reference);

    /** Takes the oldest {@code QUEUED} story for sending ({@code SENDING} from now on); empty when none waits. */
    default Optional<Story> takeOldest() {
        return takeOldest(1).stream().findFirst();
    }

    /** The same for several at once, oldest first: at most so many, at least one where any waits. */
    List<Story> takeOldest(int most);

    /**
     * Notes that a story which is being sent may have arrived, as no answer came or none that is clear. That stays in its
     * note until it is delivered, so that nobody is told that no one else has it.
     */
    void perhapsArrived(StoryId id);

    /** Gives a story back that could not be sent: {@code SENDING → QUEUED}, its place kept. */
    default void putBack(StoryId id) {
        putBack(Set.of(id));
    }

    /** The same for several at once: all of them, or none. */
    void putBack(Set<StoryId> ids);

    /** Notes that the destination has the story; its contact details are erased here. {@code SENDING → DELIVERED}. */
    default void delivered(StoryId id, String receipt) {
        delivered(Map.of(id, receipt));
    }

    /** The same for several at once, each with its receipt: all of them are noted, or none. */
    void delivered(Map<StoryId, String> receipts);

    /** Puts a story aside that can't be sent as it is. The reason says what a person may do, never content. */
    void quarantine(StoryId id, String reason);

    /**
     * Notes that the destination has the story but for these attachments, which are too large for it: they stay here, sealed,
     * until a person has dealt with them. Its contact details are erased. {@code SENDING → QUARANTINED}.
     */
    void heldBack(StoryId id, String receipt, List<String> attachments);

    /**
     * A person has looked at a story that was put aside and found it fit to be sent. {@code QUARANTINED → QUEUED}.
     *
     * @throws IllegalStateException when only attachments of it are left here: the server has the story, and what would be
     *     sent, its contact details erased, is not what the server has
     */
    void release(StoryId id);

    /**
     * Notes that a person carried the story on by hand; its contact details are erased here. {@code QUEUED → HANDED_OVER} or
     * {@code QUARANTINED → HANDED_OVER}.
     *
     * @param note how it was carried, never content
     */
    void handedOver(StoryId id, String note);

    /**
     * Puts this good copy of a story in place of one that does not open any more; says whether it did. The story stays put
     * aside, for a person to look at.
     */
    boolean heal(Story story);

    /**
     * Undoes an {@link #accept} that threw, because the person no longer wants to send the story: whatever of it reached
     * the disk is erased, its draft too. Only for a story of which nobody was told that it is safe.
     */
    void abandon(StoryId id);

    /**
     * The person changed their mind: every copy of the story on this box is erased, its number and counting row stay.
     *
     * @return what was known of it until then, so that the caller can say who else has it; empty when unknown
     * @throws IllegalStateException when it is being sent at this moment; nothing is erased then
     */
    Optional<Entry> withdraw(StoryId id);

    /** Saves a journey's present state, replacing its earlier one; ignored once the story has been accepted. */
    void saveDraft(Draft draft);

    /** The drafts of one kiosk, newest first. */
    List<Draft> drafts(String kiosk);

    void discardDraft(StoryId id);

    /** Deletes the drafts saved before this moment and says how many they were. */
    int discardDraftsBefore(Instant moment);
}
