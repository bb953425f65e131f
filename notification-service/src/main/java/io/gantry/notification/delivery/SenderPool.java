package io.gantry.notification.delivery;

import io.gantry.stream.Poller;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that send. They begin when the log has been read as far as it reached at the start: until then it is not
 * known what has been delivered already.
 */
final class SenderPool implements SmartLifecycle {

    private final QueueTurns turns;
    private final int threads;
    private final BooleanSupplier isCaughtUp;
    private final Poller poller;
    private volatile ExecutorService pool;

    /** @param threads as many as there are places in all channels together */
    SenderPool(QueueTurns turns, int threads, BooleanSupplier isCaughtUp, Duration poll) {
        this.turns = turns;
        this.threads = threads;
        this.isCaughtUp = isCaughtUp;
        this.poller = new Poller("delivery-sender", poll, this::dispatch);
        this.pool = newPool(threads);
    }

    /** Says that there may be something to send. */
    void wake() {
        poller.wake();
    }

    @Override
    public void start() {
        if (pool.isShutdown()) {
            pool = newPool(threads);
        }
        poller.start();
    }

    @Override
    public void stop() {
        poller.stop();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                // What is under way is sent again when its lease has run out.
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }

    private void dispatch() {
        if (!isCaughtUp.getAsBoolean()) {
            return;
        }
        for (var turn : turns.next()) {
            pool.execute(() -> {
                turn.run();
                // The queue may have more, and others may have waited for the place.
                poller.wake();
            });
        }
    }

    private static ExecutorService newPool(int threads) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "delivery-sender-" + number.incrementAndGet()));
    }
}
