package org.storycorner.handover;

import org.storycorner.queue.QueueState;

/**
 * What a manager wants to take out.
 *
 * @param service id of one service; empty for all
 * @param withContact whether usernames, postcodes and e-mail addresses are in it; in a pack to post they always are
 */
public record ExportWish(ExportFormat format, QueueState state, String service, boolean withContact) {
    public ExportWish {
        withContact = withContact || format == ExportFormat.PDF;
    }
}
