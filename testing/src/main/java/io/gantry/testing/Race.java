package io.gantry.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, as several instances of a service do. */
public final class Race {

    private Race() {}

    /**
     * Starts all at once and waits for them.
     *
     * @return what each has given, in the order of {@code runners}
     * @throws IllegalStateException if one of them fails
     */
    public static <T> List<T> of(List<? extends Callable<T>> runners) {
        var start = new CyclicBarrier(runners.size());
        var threads = Executors.newFixedThreadPool(runners.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var runner : runners) {
                running.add(threads.submit(() -> {
                    start.await();
                    return runner.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of those that run at the same time failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
