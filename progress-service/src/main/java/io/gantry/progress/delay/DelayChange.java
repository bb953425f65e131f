package io.gantry.progress.delay;

import io.gantry.event.Cause;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.progress.rule.Evidence;
import io.gantry.progress.rule.Evidence.Drift;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.RuleDescriptor;
import io.gantry.progress.rule.TrackedDelay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what is new about a delay. An event's id follows from the delay's and the revision.
 *
 * <p>A figure that grows day by day with the passing of time alone is no news by itself: told of each day, thousands of
 * delays would drown what has happened. Such figures come along when something else is to be said; no sentence uses them.
 */
record DelayChange(
        ProjectFacts facts, Instant now, @Nullable Cause cause) {

    /** What is to be said when {@code delay} has been found; nothing when it has all been said. */
    Optional<DelayEvent> said(Delay delay, @Nullable TrackedDelay last, RuleDescriptor descriptor) {
        if (last == null || !last.open()) {
            return Optional.of(new DelayDetected(eventId(delay, 1), now, 1, units(delay, delay), delay, cause));
        }
        var known = last.delay();
        var revision = last.revision() + 1;
        var id = eventId(delay, revision);
        var units = units(known, delay);
        var worse = Integer.compare(delay.level().rank(), known.level().rank());
        if (worse > 0) {
            return Optional.of(new DelayWorsened(id, now, revision, units, delay, cause));
        }
        if (worse < 0) {
            return Optional.of(new DelayEased(id, now, revision, units, delay, cause));
        }
        return lasting(known, descriptor).equals(lasting(delay, descriptor))
                ? Optional.empty()
                : Optional.of(new DelayChanged(id, now, revision, units, delay, cause));
    }

    DelayEvent cleared(TrackedDelay open) {
        var delay = open.delay();
        var revision = open.revision() + 1;
        return new DelayCleared(eventId(delay, revision), now, revision, units(delay, delay), delay, cause);
    }

    /** The delay without what the passing of time alone changes. */
    private static Delay lasting(Delay delay, RuleDescriptor descriptor) {
        Map<String, String> evidence = new HashMap<>(delay.evidence());
        descriptor.evidence().stream()
                .filter(each -> each.drift() == Drift.GROWING)
                .map(Evidence::name)
                .forEach(evidence::remove);
        return new Delay(
                delay.id(),
                delay.episode(),
                delay.rule(),
                delay.ruleVersion(),
                delay.pack(),
                delay.packVersion(),
                delay.projectId(),
                delay.projectNames(),
                delay.subject(),
                delay.responsibleUnit(),
                delay.level(),
                delay.title(),
                delay.summary(),
                delay.due(),
                evidence);
    }

    /** The units concerned: the project's, and who answers for the delay now and did before. */
    private List<String> units(Delay before, Delay after) {
        var project = facts.project();
        return Stream.of(
                        project.leadUnit(),
                        project.responsibleUnit(),
                        project.fieldUnit(),
                        before.responsibleUnit(),
                        after.responsibleUnit())
                .distinct()
                .toList();
    }

    private static UUID eventId(Delay delay, long revision) {
        return Ids.of(delay.id().toString(), String.valueOf(revision));
    }
}
