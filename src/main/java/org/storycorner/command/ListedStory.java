package org.storycorner.command;

import java.time.Instant;
import java.util.List;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Channel;

/**
 * One line of {@code queue list}; its components are the keys of {@code queue list --json}.
 *
 * @param number the box's own, from 1, without gaps
 * @param reference the short one that the person took home
 * @param helper the helper's role, or {@code NONE}
 * @param services ids of the services
 * @param note why it was set aside, or the destination's receipt
 */
record ListedStory(
        long number,
        String reference,
        String id,
        Instant toldAt,
        Channel channel,
        String helper,
        List<String> services,
        QueueState state,
        Instant stateSince,
        String note) {

    private static final String LINE = "%6s  %-9s  %-16s  %-8s  %-16s  %-11s  %-16s  %s";

    static final String HEADING =
            LINE.formatted("Number", "Reference", "Told", "Told by", "Helper", "State", "Since", "Services and note");

    static ListedStory of(Entry entry) {
        return new ListedStory(
                entry.boxSeq(),
                entry.id().reference(),
                entry.id().toString(),
                entry.toldAt(),
                entry.channel(),
                entry.helper(),
                entry.services(),
                entry.state(),
                entry.stateSince(),
                entry.note());
    }

    String line(Ago ago) {
        return LINE.formatted(
                        number,
                        reference,
                        ago.shortly(toldAt),
                        channel,
                        helper,
                        state,
                        ago.shortly(stateSince),
                        String.join(", ", services) + (note.isEmpty() ? "" : " – " + note))
                .stripTrailing();
    }
}
