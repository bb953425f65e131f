package io.gantry.progress.delay;

import io.gantry.progress.status.StatusChanges;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the evaluator: at once when statuses have changed, and regularly for those whose time has come. */
final class DelayEvaluatorLoop implements SmartLifecycle, StatusChanges {

    private static final Logger log = LoggerFactory.getLogger(DelayEvaluatorLoop.class);

    private final DelayEvaluator evaluator;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    DelayEvaluatorLoop(DelayEvaluator evaluator, Duration poll) {
        this.evaluator = evaluator;
        this.poll = poll;
    }

    @Override
    public void changed(Map<String, Integer> partitionsByProject) {
        evaluator.remember(partitionsByProject);
        wake.release();
    }

    @Override
    public void start() {
        var loop = new Thread(this::run, "delay-evaluator");
        thread = loop;
        loop.start();
    }

    @Override
    public void stop() {
        var loop = thread;
        thread = null;
        wake.release();
        if (loop != null) {
            try {
                loop.join(Duration.ofSeconds(15).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var lastLook = System.nanoTime() - poll.toNanos();
        while (isRunning()) {
            var lookForDue = System.nanoTime() - lastLook >= poll.toNanos();
            try {
                evaluator.evaluate(lookForDue);
                if (lookForDue) {
                    lastLook = System.nanoTime();
                }
            } catch (RuntimeException e) {
                // Nothing is lost: what was not judged is still due.
                log.warn("Delays not evaluated, trying again: {}", e.toString());
            }
            try {
                wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
