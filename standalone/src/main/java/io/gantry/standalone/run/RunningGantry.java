package io.gantry.standalone.run;

import io.gantry.standalone.run.RunFile.Condition;
import io.gantry.standalone.run.RunFile.PartState;
import io.gantry.standalone.run.RunFile.Run;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Gantry that runs, in another process, on a home directory. */
public final class RunningGantry {

    private static final long STOP_PATIENCE_SECONDS = 40;

    private final Run run;
    private final ProcessHandle process;

    private RunningGantry(Run run, ProcessHandle process) {
        this.run = run;
        this.process = process;
    }

    /** The one on {@code home}, if one runs. What a killed one has left there does not count. */
    public static Optional<RunningGantry> on(Home home) {
        if (!home.isClaimed()) {
            return Optional.empty();
        }
        return RunFile.read(home.runFile())
                .flatMap(run -> run.process().find().map(process -> new RunningGantry(run, process)));
    }

    /** Asks it to stop, and returns when it has. */
    public void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new RefusedException("Gantry (process " + process.pid() + ") has not stopped within "
                    + STOP_PATIENCE_SECONDS + " s; nothing acknowledged is lost if you kill it.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has its audit trail verified, and prints what came of it; returns whether it is as it was written. */
    public boolean verifyAudit(PrintStream out) {
        var verification = AuditVerification.at(ports().managementOf(new PartInstance(Part.PROJECT_SERVICE, 1)));
        verification.print(out);
        return verification.isSound();
    }

    /** Prints where it and its parts stand. */
    public void describe(InstantSource clock, PrintStream out) {
        out.printf(
                "Gantry runs at %s (process %d) since %s%n",
                run.address(), run.process().pid(), age(Duration.between(run.since(), clock.instant())));
        var hanging = hanging();
        for (var part : run.parts()) {
            var condition = hanging.contains(part.name())
                    ? "hangs"
                    : part.condition().name().toLowerCase(Locale.ROOT);
            out.printf("  %-22s %-9s port %-6d%s%n", part.name(), condition, part.port(), details(part));
        }
    }

    private Ports ports() {
        long consoles = run.parts().stream()
                .filter(part -> part.name().startsWith(Part.CONSOLE.label()))
                .count();
        return new Ports(run.port(), Math.max(1, Math.toIntExact(consoles)), consoles > 0);
    }

    /** The parts that were ready once and do not answer now. */
    private Set<String> hanging() {
        var ports = ports();
        var readiness = new Readiness(ports);
        var ready = run.parts().stream()
                .filter(part -> part.condition() == Condition.READY)
                .map(PartState::name)
                .collect(Collectors.toSet());
        return Stream.of(Part.values())
                .flatMap(part -> PartInstance.of(part, ports.instances()).stream())
                .filter(process -> ready.contains(process.label()))
                // Each may take as long as a probe waits.
                .parallel()
                .filter(process -> !readiness.isReady(process))
                .map(PartInstance::label)
                .collect(Collectors.toSet());
    }

    private static String details(PartState part) {
        var process = part.process() == null ? "" : " process " + part.process().pid();
        return part.restarts() == 0 ? process : process + ", restarted " + part.restarts() + " times";
    }

    private static String age(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
    }
}
