package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.progress.delay.Subjects.Settled;
import io.gantry.progress.delay.Subjects.ToJudge;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.ReportFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what the rules find with what has been decided before. Ids follow from what is decided, so that deciding
 * twice gives the same events.
 */
final class DelayDecisions {

    private final Region region;

    DelayDecisions(Region region) {
        this.region = region;
    }

    /**
     * What is to be said of those subjects as of {@code now}.
     *
     * <p>Reports come first, in the order in which they were seen: whether one is doubted changes the figures by which
     * all that follows is judged. Where something is to be said of a report, the rest waits until the log has brought
     * that back; otherwise a wrong figure would make later, right ones look wrong.
     */
    Decision decide(ToJudge given, Instant now, ActiveRules rules, Outages outages) {
        var facts = given.project();
        if (facts == null) {
            return Decision.NOTHING;
        }
        var judge = new SubjectJudge(region, now, rules, outages, facts, given.tracked());
        var reports = reports(given, facts, judge);
        if (reports.stream().anyMatch(Decision::saysSomething)) {
            return merged(reports);
        }
        var others = others(given, facts).map(judge::judge).toList();
        return merged(Stream.concat(reports.stream(), others.stream()).toList());
    }

    private static List<Decision> reports(ToJudge given, ProjectFacts facts, SubjectJudge judge) {
        var decisions = new ArrayList<Decision>();
        var waiting = new HashSet<String>();
        var seen = given.reports().stream()
                .sorted(Comparator.comparing(each -> each.report().occurredAt()))
                .toList();
        for (var each : seen) {
            if (seriesOf(each).noneMatch(waiting::contains)) {
                var decision = judge.judge(JudgedSubject.of(facts.project(), each));
                decisions.add(decision);
                if (decision.saysSomething()) {
                    seriesOf(each).forEach(waiting::add);
                }
            }
        }
        return decisions;
    }

    /** With which other reports one is compared: those on its activity, and those that speak of money. */
    private static Stream<String> seriesOf(ReportFacts facts) {
        var activity = "activity " + facts.report().activityId();
        return facts.report().investmentToDate() == null ? Stream.of(activity) : Stream.of(activity, "money");
    }

    private static Stream<JudgedSubject> others(ToJudge given, ProjectFacts facts) {
        var activities = given.activities().stream().map(activity -> JudgedSubject.of(facts.project(), activity));
        return Stream.concat(Stream.of(JudgedSubject.of(facts)), activities);
    }

    private static Decision merged(List<Decision> decisions) {
        var events = new ArrayList<DelayEvent>();
        var settled = new ArrayList<Settled>();
        var failures = new ArrayList<Decision.Failure>();
        decisions.forEach(each -> {
            events.addAll(each.events());
            settled.addAll(each.settled());
            failures.addAll(each.failures());
        });
        return new Decision(events, settled, failures);
    }
}
