package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StoreReachTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Position SEVENTH = new Position("ours", 2, 7);

    private final Store store = new Store();
    private final AtomicInteger hurries = new AtomicInteger();
    private final StoreReach reach = new StoreReach(List.of("ours"), store, hurries::incrementAndGet);

    @Test
    void whatTheStoreHasIsNotWaitedFor() {
        store.next = Map.of(new TopicPartition("ours", 2), 8L);

        assertThat(reach.await(List.of(SEVENTH), Duration.ZERO)).isTrue();
        assertThat(hurries).hasValue(0);
    }

    @Test
    void whatTheStoreDoesNotHaveInTimeIsTold() {
        store.next = Map.of(new TopicPartition("ours", 2), 7L);

        assertThat(reach.await(List.of(SEVENTH), Duration.ZERO)).isFalse();
    }

    @Test
    void whatComesToTheStoreMeanwhileIsWaitedForAndHurried() {
        var waiting = CompletableFuture.supplyAsync(() -> reach.await(List.of(SEVENTH), LONG));
        await().until(() -> hurries.get() > 0);
        store.next = Map.of(new TopicPartition("ours", 2), 8L);

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void whatTheServiceDoesNotReadIsPassedOver() {
        assertThat(reach.await(List.of(new Position("foreign", 0, 7)), Duration.ZERO))
                .isTrue();
        assertThat(store.looked.getCount()).isEqualTo(1);
    }

    @Test
    void aStoreThatDoesNotAnswerIsNotWaitedFor() {
        store.isAway = true;

        assertThat(reach.await(List.of(SEVENTH), LONG)).isFalse();
    }

    private static final class Store implements Checkpoints {

        private final CountDownLatch looked = new CountDownLatch(1);
        private volatile Map<TopicPartition, Long> next = Map.of();
        private volatile boolean isAway;

        @Override
        public Map<TopicPartition, Long> load() {
            if (isAway) {
                throw new IllegalStateException("the store is away");
            }
            looked.countDown();
            return next;
        }

        @Override
        public void save(Map<TopicPartition, Long> saved) {
            throw new IllegalStateException("readers save nothing");
        }
    }
}
