package org.storycorner.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.storycorner.story.Attachment;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.HeldBack;
import org.storycorner.sync.Outcome.StoryFault;

/**
 * The posts in which one story goes, each with the whole instance: as few as the server's limit allows, and one attachment
 * each once it says that even that is too much. An attachment that is too large alone stays behind, its story does not.
 */
final class Parcels {

    private final Submission submission;
    private final long mostBytes;
    private final Deque<List<Attachment>> waiting = new ArrayDeque<>();
    private final List<String> staying = new ArrayList<>();
    private Optional<Delivered> arrived = Optional.empty();

    Parcels(Submission submission, List<Attachment> attachments, long mostBytes) {
        this.submission = submission;
        this.mostBytes = mostBytes;
        pack(attachments);
    }

    /** Posts one parcel after the other until every one is answered for or something stands in the way. */
    Outcome deliver(Function<List<Attachment>, Outcome> post) {
        while (!waiting.isEmpty()) {
            var parcel = waiting.removeFirst();
            switch (post.apply(parcel)) {
                case Delivered delivered -> arrived = Optional.of(delivered);
                case Held held -> {
                    return arrived.isPresent() ? new Held(held.stop(), true) : held;
                }
                case HeldBack neverOfOnePost -> throw new IllegalStateException("A post holds back nothing");
                case StoryFault fault -> {
                    if (fault.trouble() != Trouble.TOO_LARGE || parcel.isEmpty()) {
                        return arrived.isPresent() ? new StoryFault(Trouble.PARTLY_DELIVERED) : fault;
                    }
                    unpack(parcel);
                }
            }
        }
        var receipt = arrived.orElseThrow().receipt();
        return staying.isEmpty() ? new Delivered(receipt) : new HeldBack(receipt, staying);
    }

    /** In their order, as many in one as fit. */
    private void pack(List<Attachment> attachments) {
        var parcel = new ArrayList<Attachment>();
        for (var attachment : attachments) {
            if (isTooLarge(List.of(attachment))) {
                staying.add(attachment.name());
                continue;
            }
            parcel.add(attachment);
            if (isTooLarge(parcel)) {
                parcel.removeLast();
                waiting.add(List.copyOf(parcel));
                parcel.clear();
                parcel.add(attachment);
            }
        }
        if (!parcel.isEmpty() || waiting.isEmpty()) {
            waiting.add(List.copyOf(parcel));
        }
    }

    private boolean isTooLarge(List<Attachment> parcel) {
        return submission.length(parcel) > mostBytes;
    }

    /** The server takes less than it said, or did not say: what is left goes one by one, and in the end the text alone. */
    private void unpack(List<Attachment> refused) {
        var left = new ArrayList<>(refused);
        waiting.forEach(left::addAll);
        waiting.clear();
        if (refused.size() == 1) {
            staying.add(left.removeFirst().name());
        }
        left.forEach(attachment -> waiting.add(List.of(attachment)));
        if (waiting.isEmpty() && arrived.isEmpty()) {
            waiting.add(List.of());
        }
    }
}
