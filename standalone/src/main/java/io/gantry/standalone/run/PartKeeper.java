package io.gantry.standalone.run;

import io.gantry.standalone.run.RunFile.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps one part running until it is asked to stop: starts it, and restarts it when it ends by itself. */
final class PartKeeper {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

    private final PartInstance part;
    private final Function<PartInstance, PartProcess> launcher;
    private final List<Path> logs;
    private final BiPredicate<PartInstance, CompletableFuture<?>> readiness;
    private final Observer observer;
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean launching;
    private boolean isRefused;
    private int restarts;

    /** Receives the state of a part, on the part's own thread. */
    interface Observer {
        void changed(PartInstance part, Condition condition, @Nullable ProcessIdentity process, int restarts);

        /** The part has ended, and is started again after the pause. */
        void restarts(PartInstance part, String why, Duration pause);

        void gaveUp(PartInstance part, String why);
    }

    /**
     * @param launcher starts the part
     * @param logs the part's log files, searched for the reason of its end
     * @param readiness waits until the part can be used; returns false when the future completes before
     */
    PartKeeper(
            PartInstance part,
            Function<PartInstance, PartProcess> launcher,
            List<Path> logs,
            BiPredicate<PartInstance, CompletableFuture<?>> readiness,
            Observer observer) {
        this.part = part;
        this.logs = logs;
        this.launcher = launcher;
        this.readiness = readiness;
        this.observer = observer;
        thread = new Thread(this::run, part.label());
        thread.setDaemon(true);
        // Without this thread the part would never be started again.
        thread.setUncaughtExceptionHandler((self, failure) -> observer.gaveUp(part, String.valueOf(failure)));
    }

    /** Begins; the answer completes when the part is ready for the first time. */
    CompletableFuture<Void> start() {
        thread.start();
        return firstReady;
    }

    void requestStop() {
        stop.complete(null);
        if (launching) {
            thread.interrupt();
        }
    }

    void awaitStopped() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var policy = RestartPolicy.FRESH;
        while (true) {
            long born = System.nanoTime();
            var why = live();
            if (stop.isDone()) {
                observer.changed(part, Condition.ENDED, null, restarts);
                return;
            }
            policy = policy.afterRunOf(Duration.ofNanos(System.nanoTime() - born));
            boolean hasBeenReady = firstReady.isDone();
            if (isRefused && !hasBeenReady || policy.givesUp(hasBeenReady)) {
                observer.gaveUp(part, why);
                return;
            }
            restarts++;
            observer.restarts(part, why, policy.pause());
            observer.changed(part, Condition.WAITING, null, restarts);
            pause(policy.pause());
        }
    }

    /** One life of the part; returns how it ended. */
    private String live() {
        try {
            observer.changed(part, Condition.STARTING, null, restarts);
            var process = launch();
            observer.changed(part, Condition.STARTING, process.identity(), restarts);
            var end = CompletableFuture.anyOf(process.onExit(), stop);
            if (readiness.test(part, end)) {
                observer.changed(part, Condition.READY, process.identity(), restarts);
                firstReady.complete(null);
                end.join();
            }
            return end(process);
        } catch (RefusedException e) {
            isRefused = true;
            return e.sentence();
        } catch (RuntimeException e) {
            return firstLine(e) + lastWords();
        }
    }

    private PartProcess launch() {
        launching = true;
        try {
            return launcher.apply(part);
        } finally {
            launching = false;
        }
    }

    private String end(PartProcess process) {
        if (process.onExit().isDone()) {
            return "it ended with status " + process.onExit().join() + lastWords();
        }
        process.stop().accept(STOP_PATIENCE);
        return "it did not become ready" + lastWords();
    }

    private static String firstLine(RuntimeException e) {
        var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    }

    private String lastWords() {
        return stop.isDone()
                ? ""
                : LastWords.in(logs)
                        .map(line -> "; last error in its log: " + line)
                        .orElse("");
    }

    private void pause(Duration pause) {
        try {
            stop.get(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The pause is over.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
