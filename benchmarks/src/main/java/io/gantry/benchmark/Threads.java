package io.gantry.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

final class Threads {

    private Threads() {}

    static void joinAll(List<Thread> threads) {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Starts all and waits for all.
     *
     * @throws IllegalStateException with the failure of the first that failed
     */
    static void runAll(List<Thread> threads) {
        var failure = new AtomicReference<@Nullable Throwable>();
        for (var thread : threads) {
            thread.setUncaughtExceptionHandler((failed, e) -> failure.compareAndSet(null, e));
            thread.start();
        }
        joinAll(threads);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }
}
