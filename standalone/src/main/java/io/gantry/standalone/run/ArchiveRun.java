package io.gantry.standalone.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Starts every part once, on data that are thrown away, and ends it again: then each JVM leaves its class archive. Services that
 * run apart use the one of all services.
 */
public final class ArchiveRun {

    // A JVM that writes its archive takes some seconds to end, all of them at once take more.
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(3);
    // The status of a JVM that did not end in time: it may have written half an archive.
    private static final int KILLED = 137;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 31_000;

    private final Ports ports = freePorts();
    private final Distribution distribution = Distribution.own();
    private final Map<Part, PartProcess> running = new ConcurrentHashMap<>();

    /**
     * Makes the archives of all parts, in place of those that are there.
     *
     * @throws RefusedException if a part cannot be started; then there are no archives
     */
    public void make() {
        var archives = ClassArchives.of(distribution);
        try {
            archives.clear();
            var directory = Files.createTempDirectory("gantry-archive-");
            try (var claim = new Home(directory).claim()) {
                var launcher =
                        new PartLauncher(claim.home(), ports, distribution, Map.of(), true, archives::makingFlags);
                runAll(launcher);
            } finally {
                delete(directory);
            }
            archives.complete();
        } catch (IOException e) {
            throw new RefusedException("Class archives cannot be made: " + e.getMessage() + ".");
        }
    }

    private void runAll(PartLauncher launcher) {
        try {
            Part.waves(ports.apart()).forEach(wave -> atOnce(wave, part -> start(launcher, part)));
        } finally {
            Part.stopWaves(ports.apart()).forEach(wave -> atOnce(wave, this::stop));
        }
    }

    private void start(PartLauncher launcher, Part part) {
        var instance = new PartInstance(part, 1);
        var process = launcher.launch(instance);
        running.put(part, process);
        if (!new Readiness(ports).await(instance, process.onExit())) {
            throw new RefusedException(
                    "Class archives cannot be made: the " + part.label() + " does not become ready.");
        }
    }

    private void stop(Part part) {
        var process = running.get(part);
        if (process != null) {
            process.stop().accept(STOP_PATIENCE);
            if (process.onExit().join() == KILLED) {
                throw new RefusedException("Class archives cannot be made: the " + part.label() + " does not end.");
            }
        }
    }

    private static void atOnce(List<Part> parts, Consumer<Part> action) {
        var actions = parts.stream()
                .map(part -> CompletableFuture.runAsync(
                        () -> action.accept(part), task -> new Thread(task, part.label()).start()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(actions).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RefusedException refused ? refused : e;
        }
    }

    private static Ports freePorts() {
        while (true) {
            try {
                var ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT), 1, false);
                ports.requireFree();
                return ports;
            } catch (RefusedException e) {
                // One of them is taken; others are not.
            }
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
