package io.gantry.progress.delay;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Project;
import io.gantry.progress.status.Delays.Tracked;
import io.gantry.progress.status.ProjectStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the rules find with what has been decided before. Ids follow from what is decided, so that deciding
 * twice gives the same events: a delay's from project, rule, activity and episode, an event's from delay and revision.
 */
final class DelayDecisions {

    private final List<DelayRule> rules;

    DelayDecisions(List<DelayRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What is to be said of {@code status} at {@code now}; nothing when it has all been said. */
    List<DelayEvent> decide(ProjectStatus status, Instant now) {
        var project = status.registration().project();
        if (project == null) {
            return List.of();
        }
        var events = new ArrayList<DelayEvent>();
        for (var rule : rules) {
            var findings = rule.findings(status, now);
            for (var finding : findings) {
                var event = decide(status, project, rule, finding, now);
                if (event != null) {
                    events.add(event);
                }
            }
            status.delays()
                    .open()
                    .filter(open -> open.delay().rule().equals(rule.id()))
                    .filter(open -> findings.stream().noneMatch(found -> open.isAbout(rule.id(), found.activityId())))
                    .forEach(open -> events.add(cleared(open, status, now)));
        }
        return events;
    }

    /** When to look at a status again although nothing has changed. */
    Instant nextChange(Instant now) {
        return rules.stream()
                .map(rule -> rule.nextChange(now))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable DelayEvent decide(
            ProjectStatus status, Project project, DelayRule rule, Finding finding, Instant now) {
        var last = status.delays().last(rule.id(), finding.activityId()).orElse(null);
        var cause = status.unexamined();
        if (last == null || !last.open()) {
            var episode = last == null ? 1 : last.delay().episode() + 1;
            var delay = delay(project, rule, finding, episode);
            return new DelayDetected(eventId(delay, 1), now, 1, delay, cause);
        }
        var revision = last.revision() + 1;
        var delay = delay(project, rule, finding, last.delay().episode());
        var change = delay.severity().compareTo(last.delay().severity());
        if (change == 0) {
            return null;
        }
        return change > 0
                ? new DelayWorsened(eventId(delay, revision), now, revision, delay, cause)
                : new DelayEased(eventId(delay, revision), now, revision, delay, cause);
    }

    private static DelayEvent cleared(Tracked open, ProjectStatus status, Instant now) {
        var revision = open.revision() + 1;
        return new DelayCleared(eventId(open.delay(), revision), now, revision, open.delay(), status.unexamined());
    }

    private static Delay delay(Project project, DelayRule rule, Finding finding, int episode) {
        var activity = finding.activity();
        return new Delay(
                nameId(project.id(), rule.id(), Objects.toString(finding.activityId(), ""), String.valueOf(episode)),
                episode,
                rule.id(),
                rule.version(),
                project.id(),
                project.names(),
                finding.activityId(),
                activity == null ? null : activity.names(),
                activity == null || activity.responsibleUnit() == null
                        ? project.responsibleUnit()
                        : activity.responsibleUnit(),
                finding.severity(),
                finding.due(),
                finding.inputs());
    }

    private static UUID eventId(Delay delay, long revision) {
        return nameId(delay.id().toString(), String.valueOf(revision));
    }

    // No part contains a line break, so that different parts never make the same name.
    private static UUID nameId(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
