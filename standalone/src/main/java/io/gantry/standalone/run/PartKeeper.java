package io.gantry.standalone.run;

import io.gantry.standalone.run.RunFile.Condition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps one part running until told to stop: starts it, and starts it again when it ends by itself. */
final class PartKeeper {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

    private final Part part;
    private final PartLauncher launcher;
    private final Readiness readiness;
    private final Observer observer;
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean launching;
    private boolean hopeless;
    private int restarts;

    /** Is told what becomes of a part, by the part's own thread. */
    interface Observer {
        void changed(Part part, Condition condition, @Nullable ProcessIdentity process, int restarts);

        void gaveUp(Part part, String why);
    }

    PartKeeper(Part part, PartLauncher launcher, Readiness readiness, Observer observer) {
        this.part = part;
        this.launcher = launcher;
        this.readiness = readiness;
        this.observer = observer;
        thread = new Thread(this::run, part.label());
        thread.setDaemon(true);
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
            var lastWords = live();
            if (stop.isDone()) {
                observer.changed(part, Condition.ENDED, null, restarts);
                return;
            }
            policy = policy.afterRunOf(Duration.ofNanos(System.nanoTime() - born));
            if (hopeless || policy.isHopeless()) {
                observer.gaveUp(part, lastWords);
                return;
            }
            restarts++;
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
            if (readiness.await(part, end)) {
                observer.changed(part, Condition.READY, process.identity(), restarts);
                firstReady.complete(null);
                end.join();
            }
            return end(process);
        } catch (RefusedException e) {
            hopeless = true;
            return e.sentence();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private PartProcess launch() {
        launching = true;
        try {
            return launcher.launch(part);
        } finally {
            launching = false;
        }
    }

    private static String end(PartProcess process) {
        if (process.onExit().isDone()) {
            return "it ended with status " + process.onExit().join();
        }
        process.stop().accept(STOP_PATIENCE);
        return "it did not become ready";
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
