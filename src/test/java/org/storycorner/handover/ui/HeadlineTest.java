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
        "0, 0, true,  OFF,         0, well,  overview.now.well",
        "0, 0, true,  IDLE,        0, well,  overview.now.well",
        "0, 0, true,  OFF,         2, act,   overview.now.concerns",
        "0, 0, true,  IDLE,        1, act,   overview.now.concerns",
        "3, 0, true,  OFF,         1, waits, overview.now.wait-for-you",
        "3, 0, true,  IDLE,        1, quiet, overview.now.on-their-way",
        "3, 0, true,  BACKING_OFF, 1, quiet, overview.now.offline",
        "3, 0, true,  PAUSED,      1, act,   overview.now.paused",
        "3, 1, true,  BACKING_OFF, 1, act,   overview.now.aside",
        "3, 1, false, OFF,         1, act,   overview.now.no-room",
    })
    void saysWhatMattersMost(
            long waiting,
            long aside,
            boolean room,
            SyncStatus.State sending,
            int concerns,
            String look,
            String sentence) {
        var queue = new QueueStatus(
                Map.of(QueueState.QUEUED, waiting, QueueState.QUARANTINED, aside),
                Optional.empty(),
                Optional.empty(),
                0);

        var headline = Headline.of(queue, room, sending, concerns);

        assertThat(headline.look()).isEqualTo(look);
        assertThat(headline.key()).isEqualTo(sentence);
    }
}
