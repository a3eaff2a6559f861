package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.QueueStatus;
import org.storycorner.sync.SyncStatus;

/** One sentence for each way the box can be doing; what somebody has to do comes before what is only so. */
class HeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, true,  OFF,         well,  overview.now.well",
        "3, 0, true,  OFF,         waits, overview.now.wait-for-you",
        "3, 0, true,  IDLE,        quiet, overview.now.on-their-way",
        "3, 0, true,  BACKING_OFF, quiet, overview.now.offline",
        "3, 0, true,  PAUSED,      act,   overview.now.paused",
        "3, 1, true,  BACKING_OFF, act,   overview.now.aside",
        "3, 1, false, OFF,         act,   overview.now.no-room",
    })
    void saysWhatMattersMost(
            long waiting, long aside, boolean room, SyncStatus.State sending, String look, String sentence) {
        var queue = new QueueStatus(
                Map.of(QueueState.QUEUED, waiting, QueueState.QUARANTINED, aside),
                Optional.empty(),
                Optional.empty(),
                0);

        var headline = Headline.of(queue, room, sending);

        assertThat(headline.look()).isEqualTo(look);
        assertThat(headline.key()).isEqualTo(sentence);
    }
}
