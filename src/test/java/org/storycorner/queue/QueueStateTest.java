package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QueueStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #           | QUEUED | SENDING | DELIVERED | HANDED_OVER | QUARANTINED | WITHDRAWN
            QUEUED      | no     | yes     | no        | yes         | yes         | yes
            SENDING     | yes    | no      | yes       | no          | yes         | no
            DELIVERED   | no     | no      | no        | no          | no          | yes
            HANDED_OVER | no     | no      | no        | no          | no          | yes
            QUARANTINED | yes    | no      | no        | yes         | no          | yes
            WITHDRAWN   | no     | no      | no        | no          | no          | no
            """)
    void isFollowedByTheseStatesAndNoOthers(QueueState state, ArgumentsAccessor row) {
        var followers = EnumSet.noneOf(QueueState.class);
        int column = 1;
        for (var next : QueueState.values()) {
            if ("yes".equals(row.getString(column++))) {
                followers.add(next);
            }
        }

        assertThat(state.next()).isEqualTo(followers);
    }

    @ParameterizedTest
    @EnumSource(QueueState.class)
    void neverFollowsItself(QueueState state) {
        assertThat(state.next()).doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource(QueueState.class)
    void endsOnlyWhenWithdrawn(QueueState state) {
        assertThat(state.next().isEmpty()).isEqualTo(state == QueueState.WITHDRAWN);
    }

    @Test
    void canBeReachedFromQueuedInEveryCase() {
        var reached = EnumSet.of(QueueState.QUEUED);
        for (int step = 0; step < QueueState.values().length; step++) {
            EnumSet.copyOf(reached).forEach(state -> reached.addAll(state.next()));
        }

        assertThat(reached).containsExactlyInAnyOrder(QueueState.values());
    }

    @Test
    void neverSendsWhatHasBeenPassedOn() {
        assertThat(QueueState.DELIVERED.next()).containsExactly(QueueState.WITHDRAWN);
        assertThat(QueueState.HANDED_OVER.next()).containsExactly(QueueState.WITHDRAWN);
    }
}
