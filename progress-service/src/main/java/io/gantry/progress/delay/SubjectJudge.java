package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.progress.delay.Decision.Failure;
import io.gantry.progress.delay.Subjects.Settled;
import io.gantry.progress.rule.DelayKey;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.TrackedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges subjects of one project as of one instant. */
final class SubjectJudge {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Region region;
    private final Instant now;
    private final ActiveRules rules;
    private final Outages outages;
    private final ProjectFacts project;
    private final Map<DelayKey, TrackedDelay> tracked;

    SubjectJudge(
            Region region,
            Instant now,
            ActiveRules rules,
            Outages outages,
            ProjectFacts project,
            Map<DelayKey, TrackedDelay> tracked) {
        this.region = region;
        this.now = now;
        this.rules = rules;
        this.outages = outages;
        this.project = project;
        this.tracked = tracked;
    }

    Decision judge(JudgedSubject subject) {
        var decided = Stream.concat(
                        rules.rules().stream()
                                .filter(rule ->
                                        subject.isJudgedAs(rule.descriptor().subject()))
                                .map(rule -> judge(subject, rule)),
                        ofFormerRules(subject))
                .toList();
        var events =
                decided.stream().map(Verdict::event).filter(Objects::nonNull).toList();
        var failures =
                decided.stream().map(Verdict::failure).filter(Objects::nonNull).toList();
        return new Decision(events, events.isEmpty() ? List.of(settled(subject, decided)) : List.of(), failures);
    }

    private Verdict judge(JudgedSubject subject, ActiveRule rule) {
        var last = tracked.get(new DelayKey(rule.descriptor().id(), subject.id()));
        var open = Optional.ofNullable(last).filter(TrackedDelay::open);
        if (!subject.exists() || !rule.appliesIn(project.phase())) {
            return new Verdict(open.map(cleared(subject)).orElse(null), null, null);
        }
        try {
            var context = context(subject, rule, open.orElse(null));
            var found = rule.rule().finding(context);
            var event = found.map(finding -> said(subject, rule, finding, last))
                    .orElseGet(() -> open.map(cleared(subject)));
            var next = rule.rule().nextChange(context).filter(now::isBefore);
            return new Verdict(event.orElse(null), next.orElse(null), null);
        } catch (RuntimeException e) {
            // One rule that fails on one subject must not keep the others from being judged.
            var failure = new Failure(rule.descriptor().id(), project.project().id(), subject.id(), e);
            return new Verdict(null, now.plus(AFTER_FAILURE), failure);
        }
    }

    private Optional<DelayEvent> said(
            JudgedSubject subject, ActiveRule rule, Finding finding, @Nullable TrackedDelay last) {
        var change = new DelayChange(project, now, subject.cause());
        var delay = new DelayDraft(rules, rule, region).of(subject, finding, last);
        return change.said(delay, last, rule.descriptor());
    }

    private Function<TrackedDelay, DelayEvent> cleared(JudgedSubject subject) {
        return open -> new DelayChange(project, now, subject.cause()).cleared(open);
    }

    /** Delays of rules that neither this service nor the pack knows any more. */
    private Stream<Verdict> ofFormerRules(JudgedSubject subject) {
        return tracked.values().stream()
                .filter(TrackedDelay::open)
                .filter(open -> subject.isNamed(open.delay().subject()))
                .filter(open -> !rules.named().contains(open.delay().rule()))
                .map(open -> new Verdict(cleared(subject).apply(open), null, null));
    }

    private RuleContext context(JudgedSubject subject, ActiveRule rule, @Nullable TrackedDelay open) {
        return new RuleContext(
                now,
                region,
                outages,
                rule.parameters(),
                project,
                subject.activity(),
                subject.report(),
                open == null ? null : open.delay());
    }

    private Settled settled(JudgedSubject subject, List<Verdict> decided) {
        var next = decided.stream()
                .map(Verdict::next)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Settled(
                project.project().id(), subject.kind(), subject.id(), subject.version(), now, rules.identity(), next);
    }

    /**
     * What one rule says of the subject.
     *
     * @param next when it may say something else although nothing has happened
     */
    private record Verdict(
            @Nullable DelayEvent event,
            @Nullable Instant next,
            @Nullable Failure failure) {}
}
