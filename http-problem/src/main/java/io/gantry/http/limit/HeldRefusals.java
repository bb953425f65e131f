package io.gantry.http.limit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Holds refusals back for a moment: who sends the next request when the last one is answered then sends few, and costs
 * nobody else the processor. No thread waits meanwhile.
 */
public final class HeldRefusals implements AutoCloseable {

    private static final long HELD_MILLIS = 100;
    private static final int MOST = 1_000;

    private final Semaphore places = new Semaphore(MOST);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "held-refusals");
        thread.setDaemon(true);
        return thread;
    });

    /** Ends the answer, which is written, in a moment; at once where that cannot be or too many are held already. */
    public void hold(HttpServletRequest request, HttpServletResponse response) {
        if (request.isAsyncSupported() && places.tryAcquire()) {
            var held = request.startAsync(request, response);
            held.setTimeout(0);
            try {
                clock.schedule(() -> end(held), HELD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                end(held);
            }
        }
    }

    private void end(AsyncContext held) {
        try {
            held.complete();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
