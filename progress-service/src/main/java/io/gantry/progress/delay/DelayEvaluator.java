package io.gantry.progress.delay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.gantry.event.DelayEvent;
import io.gantry.progress.delay.Decision.Failure;
import io.gantry.progress.delay.Subjects.DueProject;
import io.gantry.progress.delay.Subjects.Settled;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Outages;
import io.gantry.stream.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges what has changed and what is due by time. Decisions only go to the log; they reach the statuses when the
 * projection reads them back, and what is then still unsaid follows.
 */
final class DelayEvaluator {

    private static final Logger log = LoggerFactory.getLogger(DelayEvaluator.class);

    // Projects that are read at once, and activities and reports of each.
    private static final int AT_ONCE = 200;
    private static final int SUBJECTS = 500;

    private final Subjects subjects;
    private final KnownRules knownRules;
    private final List<DelayRule> installed;
    private final PackAdoption adoption;
    private final DelayDecisions decisions;
    private final LogProgress progress;
    private final IntakeWatch intake;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final Watermark watermark = new Watermark();
    private final Map<String, Integer> changed = new ConcurrentHashMap<>();
    private volatile long lag;

    DelayEvaluator(
            Subjects subjects,
            RuleStore ruleStore,
            List<DelayRule> installed,
            PackAdoption adoption,
            DelayDecisions decisions,
            LogProgress progress,
            IntakeWatch intake,
            EventPublisher publisher,
            InstantSource clock) {
        this.subjects = subjects;
        this.knownRules = new KnownRules(ruleStore);
        this.installed = List.copyOf(installed);
        this.adoption = adoption;
        this.decisions = decisions;
        this.progress = progress;
        this.intake = intake;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Remembers projects to be judged as soon as their partition allows. */
    void changed(Map<String, Integer> partitionsByProject) {
        changed.putAll(partitionsByProject);
    }

    /** Whether a project is known that may have to be judged. Only memory is asked. */
    boolean hasWork() {
        return !changed.isEmpty() || subjects.isAnyDue(clock.instant());
    }

    /** Records in the log that the projection had not taken in when last looked at. */
    long lag() {
        return lag;
    }

    /**
     * Judges what can be judged now. What cannot stays due.
     *
     * @return whether more is waiting that may be judged at once
     */
    boolean evaluate(boolean lookForDue) {
        var asOf = clock.instant();
        if (!intake.isFresh(asOf)) {
            return false;
        }
        var read = lookForDue ? progress.now() : progress.now(Set.copyOf(changed.values()));
        lag = lookForDue ? read.lag() : lag;
        var ready = watermark.advance(asOf, read.ends(), read.next());
        var known = knownRules.asOf(read.next());
        if (read.hasRules()) {
            publisher.publish(adoption.say(known.packs(), asOf));
        }
        var adopted = known.packs().adopted();
        if (adopted == null) {
            return false;
        }
        var round = new Round(
                ready, ActiveRules.of(installed, adopted), known.outages().outages());
        return evaluate(lookForDue ? subjects.due(asOf, round.rules().identity(), AT_ONCE) : List.of(), round);
    }

    private boolean evaluate(List<DueProject> due, Round round) {
        var claimed = new LinkedHashMap<String, Integer>();
        due.stream()
                .filter(project -> round.ready().containsKey(project.partition()))
                .forEach(project -> claimed.put(project.projectId(), project.partition()));
        var more = due.size() == AT_ONCE && !claimed.isEmpty();
        changed.forEach((projectId, partition) -> {
            if (round.ready().containsKey(partition) && changed.remove(projectId, partition)) {
                claimed.put(projectId, partition);
            }
        });
        var byInstant = claimed.entrySet().stream()
                .collect(groupingBy(
                        claim -> round.asOf(claim.getValue()),
                        mapping(claim -> new DueProject(claim.getKey(), claim.getValue()), toList())));
        for (var entry : byInstant.entrySet()) {
            for (int from = 0; from < entry.getValue().size(); from += AT_ONCE) {
                var to = Math.min(from + AT_ONCE, entry.getValue().size());
                more |= evaluate(entry.getValue().subList(from, to), entry.getKey(), round);
            }
        }
        return more;
    }

    private boolean evaluate(List<DueProject> projects, Instant asOf, Round round) {
        var events = new ArrayList<DelayEvent>();
        var settled = new ArrayList<Settled>();
        var failures = new ArrayList<Failure>();
        var partitions = projects.stream().collect(toMap(DueProject::projectId, DueProject::partition));
        var unfinished = new HashMap<String, Integer>();
        for (var given : subjects.load(partitions.keySet(), asOf, round.rules().identity(), SUBJECTS)) {
            var decision = decisions.decide(given, asOf, round.rules(), round.outages());
            events.addAll(decision.events());
            settled.addAll(decision.settled());
            failures.addAll(decision.failures());
            if (given.more()) {
                unfinished.put(given.projectId(), partitions.get(given.projectId()));
            }
        }
        publisher.publish(events);
        subjects.settle(settled);
        report(failures);
        changed.putAll(unfinished);
        return !unfinished.isEmpty();
    }

    // One that fails may fail on thousands of subjects.
    private static void report(List<Failure> failures) {
        failures.stream()
                .findFirst()
                .ifPresent(first -> log.error(
                        "Rules failed, and will be tried again: failures={} first: rule={} project={} subject={}",
                        failures.size(),
                        first.rule(),
                        first.projectId(),
                        first.subjectId(),
                        first.exception()));
    }

    /** @param ready for each partition whose projects may be judged, the instant of the judgement */
    private record Round(Map<Integer, Instant> ready, ActiveRules rules, Outages outages) {

        Instant asOf(int partition) {
            return Objects.requireNonNull(ready.get(partition), "partition");
        }
    }
}
