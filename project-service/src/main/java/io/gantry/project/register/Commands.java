package io.gantry.project.register;

import io.gantry.access.audit.OnRecord;
import io.gantry.http.revision.StaleRevisionException;
import io.gantry.problem.ProblemException;
import io.gantry.stream.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs commands: counts how they end, and wakes the relay when one has left an event to publish. */
@Component
public final class Commands {

    private final MeterRegistry meters;
    private final OutboxRelay relay;

    Commands(MeterRegistry meters, OutboxRelay relay) {
        this.meters = meters;
        this.relay = relay;
    }

    public <T> T run(String command, Supplier<Outcome<T>> work) {
        try {
            var outcome = work.get();
            if (outcome.isChange()) {
                relay.wake();
            }
            if (outcome.told() != null) {
                OnRecord.told(outcome.told());
            }
            count(command, outcome.isChange() ? "changed" : "unchanged");
            return outcome.result();
        } catch (RuntimeException e) {
            count(command, outcomeOf(e));
            throw e;
        }
    }

    private void count(String command, String outcome) {
        meters.counter("gantry.registry.commands", "command", command, "outcome", outcome)
                .increment();
    }

    private static String outcomeOf(RuntimeException e) {
        if (e instanceof ProblemException || e instanceof NotRegisteredException) {
            return "refused";
        }
        return e instanceof StaleRevisionException || e instanceof AlreadyRegisteredException ? "conflict" : "failed";
    }
}
