package io.gantry.standalone.run;

import io.gantry.standalone.run.PartKeeper.Observer;
import io.gantry.standalone.run.RunFile.Condition;
import io.gantry.standalone.run.RunFile.PartState;
import io.gantry.standalone.run.RunFile.Run;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs all parts of Gantry as children of this process, on a home directory that it has claimed. */
public final class Supervisor {

    private final Home home;
    private final Ports ports;
    private final PrintStream out;
    private final ClassArchives archives;
    private final Map<PartInstance, PartKeeper> keepers = new LinkedHashMap<>();
    private final Map<PartInstance, PartState> states = new LinkedHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final long bornNanos = System.nanoTime();
    private final Readiness readiness;
    private Run run;
    private @Nullable Front front;
    private boolean isRunFileTrue = true;
    private boolean stopped;

    /**
     * @param settings handed to every service; of two with one name the later counts
     * @param quick whether services are to start quickly, rather than to be fast after minutes of work
     * @throws RefusedException if one of them cannot be
     */
    public Supervisor(
            HomeLock claim,
            Ports ports,
            Map<String, String> settings,
            boolean quick,
            InstantSource clock,
            PrintStream out) {
        ServiceSettings.requireUsable(settings);
        home = claim.home();
        this.ports = ports;
        this.out = out;
        var distribution = Distribution.own();
        archives = ClassArchives.of(distribution);
        var launcher = new PartLauncher(home, ports, distribution, settings, quick, archives::usingFlags);
        readiness = new Readiness(ports);
        for (var process : processesOf(Part.waves(ports.apart()))) {
            keepers.put(
                    process,
                    new PartKeeper(process, launcher::launch, home.logsOf(process), readiness::await, new Reporter()));
            states.put(process, new PartState(process.label(), ports.of(process), Condition.WAITING, null, 0));
        }
        run = new Run(
                ProcessIdentity.of(ProcessHandle.current()),
                clock.instant(),
                ports.base(),
                "http://localhost:" + ports.base(),
                List.copyOf(states.values()));
    }

    /**
     * Starts everything and returns when all parts are ready.
     *
     * @throws RefusedException if that cannot be; then whatever runs is to be stopped
     */
    public void start() {
        endLeftovers();
        ports.requireFree();
        archives.whyUnused()
                .ifPresent(why -> out.println("  It starts without class archives, which takes longer: " + why
                        + "; ./gantry archive makes them."));
        writeRunFile();
        for (var wave : Part.waves(ports.apart())) {
            var ready = keepersOf(wave).stream().map(PartKeeper::start).toArray(CompletableFuture<?>[]::new);
            await(CompletableFuture.anyOf(CompletableFuture.allOf(ready), end));
            if (end.isDone()) {
                return;
            }
        }
        if (ports.instances() > 1) {
            openFront();
        }
    }

    private synchronized void openFront() {
        if (!stopped) {
            var consoles = PartInstance.of(Part.CONSOLE, ports.instances());
            front = Front.open(
                    ports.of(Part.CONSOLE),
                    consoles.stream().map(ports::of).toList(),
                    i -> readiness.isReady(consoles.get(i)),
                    Front.LOOK_EVERY);
        }
    }

    /**
     * Returns when Gantry has been stopped.
     *
     * @throws RefusedException if a part cannot be kept running
     */
    public void awaitEnd() {
        await(end);
    }

    /** Whether it has been asked to stop. */
    public boolean isStopping() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    /** Stops everything, in an order that answers what is in flight; returns when all has stopped. Repeats do nothing. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        end.complete(null);
        long began = System.nanoTime();
        if (front != null) {
            front.close();
        }
        for (var wave : Part.stopWaves(ports.apart())) {
            keepersOf(wave).forEach(PartKeeper::requestStop);
            keepersOf(wave).forEach(PartKeeper::awaitStopped);
        }
        out.printf(
                Locale.ROOT,
                "Gantry has stopped (%.1f s). Its data is kept in %s%n",
                secondsSince(began),
                home.directory());
    }

    private List<PartKeeper> keepersOf(List<Part> wave) {
        return processesOf(List.of(wave)).stream()
                .map(process -> Objects.requireNonNull(keepers.get(process)))
                .toList();
    }

    private List<PartInstance> processesOf(List<List<Part>> waves) {
        return waves.stream()
                .flatMap(List::stream)
                .flatMap(part -> PartInstance.of(part, ports.instances()).stream())
                .toList();
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw e;
        }
    }

    // Reported once; a full disk ends parts, which report it too.
    private void writeRunFile() {
        boolean written = RunFile.write(home.runFile(), run);
        if (!written && isRunFileTrue) {
            out.println("  " + home.runFile() + " cannot be written; ./gantry status shows an older state.");
        }
        isRunFileTrue = written;
    }

    /** Ends what a killed Gantry has left on this directory. Its children end by themselves, but not at once. */
    private void endLeftovers() {
        RunFile.read(home.runFile())
                .ifPresent(before -> before.parts().stream()
                        .map(PartState::process)
                        .filter(process -> process != null)
                        .flatMap(process -> process.find().stream())
                        .forEach(process -> {
                            process.destroyForcibly();
                            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
                        }));
    }

    private static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
    }

    /** Reports to the terminal and to the run file. */
    private final class Reporter implements Observer {

        @Override
        public void changed(PartInstance part, Condition condition, @Nullable ProcessIdentity process, int restarts) {
            synchronized (states) {
                states.put(part, new PartState(part.label(), ports.of(part), condition, process, restarts));
                run = new Run(run.process(), run.since(), run.port(), run.address(), List.copyOf(states.values()));
                writeRunFile();
            }
            if (condition == Condition.READY) {
                out.printf(Locale.ROOT, "  %-22s ready  %5.1f s%n", part.label(), secondsSince(bornNanos));
            }
        }

        @Override
        public void restarts(PartInstance part, String why, Duration pause) {
            out.printf(
                    Locale.ROOT,
                    "  %-22s is started again in %.2f s: %s (log: %s)%n",
                    part.label(),
                    pause.toMillis() / 1000.0,
                    why,
                    home.logOf(part));
        }

        @Override
        public void gaveUp(PartInstance part, String why) {
            end.completeExceptionally(new RefusedException("The " + part.label() + " cannot be kept running: " + why
                    + "; its log is " + home.logOf(part) + "."));
        }
    }
}
