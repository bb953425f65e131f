package io.gantry.project.plan;

import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Computes what takes a processor for long, half as many at a time as there are processors, so that requests go on being answered. */
@Component
final class Computations implements DisposableBean {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int MOST_WAITING = 32;
    private static final Phrase BUSY = new Phrase(
            "computations-waiting",
            "{waiting} computations are waiting already (expected: fewer; try again in a minute)",
            "已有 {waiting} 项计算在等待（要求：更少；请一分钟后再试）");

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                var thread = new Thread(work, "computation");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Waits for what {@code work} gives, and throws what it throws.
     *
     * @throws ProblemException 503 if too many are waiting
     */
    <T> T of(Supplier<T> work) {
        try {
            return threads.submit(work::get).get();
        } catch (RejectedExecutionException e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, BUSY.with(MOST_WAITING));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing", e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
