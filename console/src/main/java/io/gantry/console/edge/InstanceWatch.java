package io.gantry.console.edge;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Finds instances that hang, and those that are back: asks whom somebody waits for in vain, and who was down. */
final class InstanceWatch {

    static final Duration EVERY = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Instance> instances;
    private final Predicate<Instance> answers;

    /** @param answers whether an instance says anything at all */
    InstanceWatch(Collection<Instance> instances, Predicate<Instance> answers) {
        this.instances = List.copyOf(instances);
        this.answers = answers;
    }

    void round() {
        for (var instance : instances) {
            if (!instance.isUp() || instance.hasBeenSilentFor(PATIENCE)) {
                if (answers.test(instance)) {
                    instance.answers();
                } else {
                    instance.isSilent();
                }
            }
        }
    }
}
