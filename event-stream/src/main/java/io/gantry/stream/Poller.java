package io.gantry.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one piece of work again and again on a thread of its own: after each interval, and at once when woken. The log says
 * when the work begins to fail and when it succeeds again, not each attempt in between.
 */
public final class Poller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration interval;
    private final Supplier<Duration> work;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** @param work looks for everything that is due; if it throws it is tried again after the interval or a second */
    public Poller(String name, Duration interval, Runnable work) {
        this(name, interval, () -> {
            work.run();
            return interval;
        });
    }

    /** @param work as above; gives the time until something is due next, which may be shorter than the interval */
    public Poller(String name, Duration interval, Supplier<Duration> work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    /** Says that something may be due now. */
    public void wake() {
        wake.release();
    }

    @Override
    public void start() {
        var worker = new Thread(this::run, name);
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        wake();
        if (worker != null) {
            try {
                worker.join(Duration.ofSeconds(15).toMillis());
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
        var faults = new FaultLog(log, name);
        while (isRunning()) {
            var pause = AFTER_FAILURE;
            try {
                pause = work.get();
                faults.worked();
            } catch (RuntimeException | Error e) {
                // An error would end the thread, and the work would never be done again without anybody being told.
                faults.failed(e);
            }
            try {
                // One wake-up stands for all that came before it, since the work looks at everything.
                wake.tryAcquire(Math.min(pause.toNanos(), interval.toNanos()), TimeUnit.NANOSECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
