package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class CatchUpTests {

    private static final TopicPartition FIRST = new TopicPartition("events", 0);
    private static final TopicPartition SECOND = new TopicPartition("events", 1);

    private final Map<TopicPartition, Long> ends = new HashMap<>(Map.of(FIRST, 10L, SECOND, 0L));
    private final Deque<RuntimeException> refusals = new ArrayDeque<>();
    private final Saved checkpoints = new Saved();
    private long now;

    private final CatchUp catchUp = new CatchUp(List.of("events"), this::ends, checkpoints, () -> now);

    @Test
    void isNotCompleteBeforeItHasStarted() {
        checkpoints.next.put(FIRST, 10L);

        assertThat(catchUp.isComplete()).isFalse();
    }

    @Test
    void isCompleteOnceEachPartitionIsReadUpToItsEndAtTheStart() {
        catchUp.start();
        ends.put(FIRST, 1_000L);

        checkpoints.next.put(FIRST, 9L);
        assertThat(catchUp.isComplete()).isFalse();
        checkpoints.next.put(FIRST, 10L);
        later(Duration.ofMillis(200));
        assertThat(catchUp.isComplete()).isTrue();
    }

    @Test
    void aPartitionWithRecordsButWithoutACheckpointIsNotRead() {
        ends.put(SECOND, 1L);
        checkpoints.next.put(FIRST, 10L);
        catchUp.start();

        assertThat(catchUp.isComplete()).isFalse();
    }

    @Test
    void withoutTopicsItIsCompleteAtOnce() {
        var none = new CatchUp(List.of(), this::ends, checkpoints, () -> now);
        none.start();

        assertThat(none.isComplete()).isTrue();
    }

    @Test
    void manyWhoAskReadTheCheckpointsFiveTimesASecondAndNoMoreOnceItIsComplete() {
        catchUp.start();
        for (int call = 0; call < 1_000; call++) {
            catchUp.isComplete();
            later(Duration.ofMillis(1));
        }
        assertThat(checkpoints.loads).isEqualTo(5);

        checkpoints.next.put(FIRST, 10L);
        assertThat(catchUp.isComplete()).isTrue();
        int loads = checkpoints.loads;
        later(Duration.ofDays(1));
        assertThat(catchUp.isComplete()).isTrue();
        assertThat(checkpoints.loads).isEqualTo(loads);
    }

    @Test
    void aBrokerThatAnswersLateIsAskedAgainUntilTheTwelfthTime() {
        refusals.addAll(Collections.nCopies(11, late()));
        checkpoints.next.put(FIRST, 9L);

        catchUp.start();

        assertThat(refusals).isEmpty();
        assertThat(catchUp.isComplete()).isFalse();
    }

    @Test
    void aBrokerThatDoesNotAnswerTwelveTimesEndsTheStart() {
        refusals.addAll(Collections.nCopies(12, late()));

        assertThatThrownBy(catchUp::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot read the end of the log from the broker");
        assertThat(catchUp.isRunning()).isFalse();
    }

    @Test
    void whatNoWaitingHelpsEndsTheStartAtOnce() {
        refusals.add(new IllegalStateException("the broker does not tell", new SecurityException("not allowed")));
        refusals.add(late());

        assertThatThrownBy(catchUp::start).isInstanceOf(IllegalStateException.class);
        assertThat(refusals).hasSize(1);
    }

    @Test
    void afterAnotherStartTheEndsOfThenCount() {
        checkpoints.next.put(FIRST, 10L);
        catchUp.start();
        assertThat(catchUp.isComplete()).isTrue();

        catchUp.stop();
        ends.put(FIRST, 11L);
        catchUp.start();

        assertThat(catchUp.isComplete()).isFalse();
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        assertThat(topics).containsExactly("events");
        var refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        return Map.copyOf(ends);
    }

    private void later(Duration by) {
        now += by.toNanos();
    }

    // As LogEnd says it.
    private static RuntimeException late() {
        return new IllegalStateException("cannot read the end of the log from the broker", new TimeoutException());
    }

    private static final class Saved implements Checkpoints {

        private final Map<TopicPartition, Long> next = new HashMap<>();
        private int loads;

        @Override
        public Map<TopicPartition, Long> load() {
            loads++;
            return Map.copyOf(next);
        }

        @Override
        public void save(Map<TopicPartition, Long> positions) {
            next.putAll(positions);
        }
    }
}
