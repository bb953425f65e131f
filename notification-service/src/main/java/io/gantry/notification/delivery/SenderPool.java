package io.gantry.notification.delivery;

import io.gantry.stream.Poller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that send. They begin when the log has been read as far as it reached at the start: until then it is not
 * known what has been delivered already.
 */
final class SenderPool implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SenderPool.class);
    private static final Duration CATCHING_UP = Duration.ofMillis(200);

    private final Dispatch dispatch;
    private final int threads;
    private final BooleanSupplier isCaughtUp;
    private final Poller poller;
    private volatile ExecutorService pool;

    /** @param threads as many as there are places in all channels together */
    SenderPool(Dispatch dispatch, int threads, BooleanSupplier isCaughtUp, Duration look) {
        this.dispatch = dispatch;
        this.threads = threads;
        this.isCaughtUp = isCaughtUp;
        this.poller = new Poller("delivery-sender", look, this::dispatch);
        this.pool = newPool(threads);
    }

    /** Stores new deliveries and sends them, as soon as it is known what has been delivered already. */
    void announce(List<Delivery> fresh) {
        dispatch.announce(fresh, isCaughtUp.getAsBoolean());
        poller.wake();
    }

    /** Takes in a delivery that has just been stored. */
    void offer(Delivery stored) {
        dispatch.offer(List.of(stored));
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
            dispatch.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Outcomes of the last delivery attempts not stored: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }

    private Duration dispatch() {
        if (!isCaughtUp.getAsBoolean()) {
            return CATCHING_UP;
        }
        for (var turn : dispatch.next()) {
            pool.execute(() -> {
                turn.run();
                // The queue may have more, and others may have waited for the place.
                poller.wake();
            });
        }
        return dispatch.pause();
    }

    private static ExecutorService newPool(int threads) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "delivery-sender-" + number.incrementAndGet()));
    }
}
