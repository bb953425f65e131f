package io.gantry.progress.delay;

import java.time.Duration;

/**
 * One round of the evaluator: what has changed each time, what is due by time only once in each interval. Where memory knows
 * of nothing to be judged, the log and the rules are looked at now and then only.
 */
final class DelayRound implements Runnable {

    private static final int INTERVALS_AT_REST = 5;

    private final DelayEvaluator evaluator;
    private final long interval;
    private volatile boolean isNews = true;
    private long lastLook;

    DelayRound(DelayEvaluator evaluator, Duration interval) {
        this.evaluator = evaluator;
        this.interval = interval.toNanos();
        this.lastLook = System.nanoTime() - this.interval;
    }

    /** Says that the log has told something new. */
    void news() {
        isNews = true;
    }

    @Override
    public void run() {
        var sinceLook = System.nanoTime() - lastLook;
        var lookForDue = sinceLook >= interval;
        if (!isNews && sinceLook < INTERVALS_AT_REST * interval && !evaluator.hasWork()) {
            return;
        }
        isNews = false;
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
