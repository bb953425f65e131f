package io.gantry.progress.rule.missed;

import io.gantry.event.Level;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A weekly report is missed when a whole week from one due time to the next has passed without any report, while work
 * should be under way. The week in which the duty begins, or in which the last report came, does not count, nor do due
 * times at which, or shortly before which, no report could be received.
 */
@NullMarked
final class ReportMissed implements DelayRule {

    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public RuleDescriptor descriptor() {
        return ReportMissedDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        return silentSince(context).flatMap(since -> finding(context, since));
    }

    private static Optional<Finding> finding(RuleContext context, Instant since) {
        var passed = dueTimes(context, since)
                .takeWhile(due -> !due.isAfter(context.now()))
                .toList();
        var missed = passed.stream().filter(due -> !isExcused(context, due)).toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        var redFrom = context.parameters().whole("red-from-missed");
        return Optional.of(new Finding(
                missed.size() >= redFrom ? Level.RED : Level.YELLOW,
                missed.get(0),
                List.of("missed"),
                Map.of(
                        "lastHeard",
                        since,
                        "reportsMissed",
                        (long) missed.size(),
                        "reportsExcused",
                        (long) passed.size() - missed.size(),
                        "redFromMissed",
                        redFrom)));
    }

    /**
     * Since when nothing has been heard while reporting was a duty: work should have begun and is not complete. Empty
     * where nothing is left to report. It may lie ahead.
     */
    private static Optional<Instant> silentSince(RuleContext context) {
        var project = context.project();
        var plan = project.plan();
        if (plan == null || plan.openSince() == null) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.of(context.region().startOf(plan.openSince())),
                        project.pauses().lastEnd(),
                        // Nobody owed a first report before there was a plan to report on.
                        Optional.of(Optional.ofNullable(project.lastReportAt()).orElse(plan.laidAt())))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** The due times that a silence since then can miss, in order. */
    private static Stream<Instant> dueTimes(RuleContext context, Instant since) {
        return Stream.iterate(dueAfter(context, since), due -> due.plusWeeks(1))
                .skip(1)
                .map(ZonedDateTime::toInstant);
    }

    private static ZonedDateTime dueAfter(RuleContext context, Instant time) {
        var local = time.atZone(context.region().zone());
        var due = local.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(context.parameters().weekday("day")))
                .atTime(context.parameters().time("time"))
                .atZone(context.region().zone());
        return due.isAfter(local) ? due : due.plusWeeks(1);
    }

    private static boolean isExcused(RuleContext context, Instant due) {
        return context.outages().excuse(due, WEEK);
    }

    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        return silentSince(context)
                .flatMap(since -> dueTimes(context, since)
                        .filter(due -> due.isAfter(context.now()))
                        .findFirst());
    }
}
