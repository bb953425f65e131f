package io.gantry.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshUnitsTests {

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-11-28T04:00:00Z"));
    private final AtomicInteger readings = new AtomicInteger();
    private final FreshUnits units = new FreshUnits(this::read, clock);

    @Test
    void isReadOnceASecond() {
        assertThat(Stream.generate(units::tree).limit(10)).containsOnly(units.tree());
        assertThat(readings).hasValue(1);

        clock.moveBy(Duration.ofSeconds(1));
        units.tree();

        assertThat(readings).hasValue(2);
    }

    @Test
    void isReadAnewBeforeItIsTooOldWhileOthersNeedNotWait() {
        var store = new StandingStore();
        var slow = new FreshUnits(() -> readings.getAndIncrement() == 0 ? UnitTree.of(Map.of()) : store.read(), clock);
        var first = slow.tree();
        clock.moveBy(Duration.ofMillis(500));

        var reader = CompletableFuture.supplyAsync(slow::tree, StandingStore::inItsOwnThread);
        store.awaitReading();
        assertThat(slow.tree()).isSameAs(first);

        store.answer();
        assertThat(reader.join()).isNotSameAs(first).isSameAs(slow.tree());
    }

    @Test
    void aTreeThatCannotBeReadAnewIsGoodUntilItIsTooOld() {
        var failing = new FreshUnits(
                () -> {
                    if (readings.getAndIncrement() > 0) {
                        throw new IllegalStateException("away");
                    }
                    return UnitTree.of(Map.of());
                },
                clock);
        var first = failing.tree();

        clock.moveBy(Duration.ofMillis(900));
        assertThat(failing.tree()).isSameAs(first);
        clock.moveBy(Duration.ofMillis(100));
        assertThatThrownBy(failing::tree).hasMessage("away");
    }

    @Test
    void isReadAgainAfterAChangeOfItsOwn() {
        units.tree();
        units.forget();
        units.tree();

        assertThat(readings).hasValue(2);
    }

    @Test
    void callersAtTheSameMomentShareOneReading() {
        var store = new StandingStore();
        var slow = new FreshUnits(store::read, clock);
        var callers = Stream.generate(() -> CompletableFuture.supplyAsync(slow::tree, StandingStore::inItsOwnThread))
                .limit(20)
                .toList();

        store.answer();

        assertThat(new HashSet<>(callers.stream().map(CompletableFuture::join).toList()))
                .hasSize(1);
        assertThat(store.readings).hasValue(1);
    }

    @Test
    void aReadingThatAChangeHasOvertakenIsNotKept() {
        var store = new StandingStore();
        var slow = new FreshUnits(store::read, clock);
        var early = CompletableFuture.supplyAsync(slow::tree, StandingStore::inItsOwnThread);
        store.awaitReading();
        slow.forget();
        store.answer();
        early.join();

        slow.tree();

        assertThat(store.readings).hasValue(2);
    }

    @Test
    void aReadingThatFailsIsTriedAgainByTheNextCaller() {
        var failing = new FreshUnits(
                () -> {
                    readings.incrementAndGet();
                    throw new IllegalStateException("away");
                },
                clock);

        assertThatThrownBy(failing::tree).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(failing::tree).hasMessage("away");
        assertThat(readings).hasValue(2);
    }

    private UnitTree read() {
        readings.incrementAndGet();
        return UnitTree.of(Map.of("A", "GX"));
    }

    private static final class StandingStore {

        final AtomicInteger readings = new AtomicInteger();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answered = new CountDownLatch(1);

        UnitTree read() {
            readings.incrementAndGet();
            asked.countDown();
            await(answered);
            return UnitTree.of(Map.of("A", "GX"));
        }

        void awaitReading() {
            await(asked);
        }

        void answer() {
            awaitReading();
            answered.countDown();
        }

        static void inItsOwnThread(Runnable task) {
            new Thread(task, "caller").start();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
