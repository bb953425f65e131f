package io.gantry.notification.delivery;

import io.gantry.stream.Poller;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;

/** The threads that send. */
final class SenderPool implements SmartLifecycle {

    private final WebhookSender sender;
    private final int threads;
    private final Poller poller;
    private volatile ExecutorService pool;

    SenderPool(WebhookSender sender, int threads, Duration poll) {
        this.sender = sender;
        this.threads = threads;
        this.poller = new Poller("webhook-sender", poll, this::dispatch);
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
        for (var turn : sender.turns(threads)) {
            pool.execute(() -> {
                turn.run();
                // The unit may have more, and others may have waited for the thread.
                poller.wake();
            });
        }
    }

    private static ExecutorService newPool(int threads) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "webhook-sender-" + number.incrementAndGet()));
    }
}
