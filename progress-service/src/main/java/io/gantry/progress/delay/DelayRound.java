package io.gantry.progress.delay;

import java.time.Duration;

/** One round of the evaluator: what has changed each time, what is due by time only once in each interval. */
final class DelayRound implements Runnable {

    private final DelayEvaluator evaluator;
    private final long interval;
    private long lastLook;

    DelayRound(DelayEvaluator evaluator, Duration interval) {
        this.evaluator = evaluator;
        this.interval = interval.toNanos();
        this.lastLook = System.nanoTime() - this.interval;
    }

    @Override
    public void run() {
        var lookForDue = System.nanoTime() - lastLook >= interval;
        while (evaluator.evaluate(lookForDue)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        // If that has failed nothing is lost: what was not judged is still due.
        if (lookForDue) {
            lastLook = System.nanoTime();
        }
    }
}
