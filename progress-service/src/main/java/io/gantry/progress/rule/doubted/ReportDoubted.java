package io.gantry.progress.rule.doubted;

import io.gantry.event.Delay;
import io.gantry.event.Level;
import io.gantry.progress.rule.Achieved;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.ReportFacts;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A report is doubted when it can hardly be true. It is judged when it comes, against what was known then; a doubt
 * stands until the report is confirmed or corrected, whatever else is reported meanwhile.
 */
@NullMarked
final class ReportDoubted implements DelayRule {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public RuleDescriptor descriptor() {
        return ReportDoubtedDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        if (context.judgedReport().confirmed()) {
            return Optional.empty();
        }
        return context.earlier()
                .filter(open -> isAboutTheSameFigures(open, context.judgedReport()))
                .map(ReportDoubted::asBefore)
                .or(() -> new Doubts(context).finding());
    }

    /** Never: only a confirmation or a correction changes it. */
    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        return Optional.empty();
    }

    private static boolean isAboutTheSameFigures(Delay open, ReportFacts judged) {
        var report = judged.report();
        return open.ruleVersion() == ReportDoubtedDescriptor.DESCRIPTOR.version()
                && isFigure(open, "percentComplete", report.percentComplete())
                && isFigure(open, "investmentToDate", report.investmentToDate());
    }

    private static boolean isFigure(Delay open, String name, @Nullable BigDecimal figure) {
        var written = open.evidence().get(name);
        return figure == null || written == null
                ? figure == null && written == null
                : figure.compareTo(new BigDecimal(written)) == 0;
    }

    private static Finding asBefore(Delay open) {
        var evidence = new HashMap<String, Object>();
        open.evidence()
                .forEach((name, text) -> evidence.put(
                        name,
                        ReportDoubtedDescriptor.DESCRIPTOR
                                .evidence(name)
                                .quantity()
                                .read(text)));
        var reasons = List.of(open.evidence().getOrDefault("reasons", "").split(" "));
        return new Finding(open.level(), open.due(), reasons, evidence);
    }

    /** Collects the reasons to doubt one report, each with what it was judged by. */
    private static final class Doubts {

        private final RuleContext context;
        private final ReportFacts judged;
        private final List<String> reasons = new ArrayList<>();
        private final Map<String, Object> evidence = new HashMap<>();

        Doubts(RuleContext context) {
            this.context = context;
            this.judged = context.judgedReport();
        }

        Optional<Finding> finding() {
            doubtProgress();
            doubtMoney();
            if (reasons.isEmpty()) {
                return Optional.empty();
            }
            var report = judged.report();
            evidence.put("reasons", String.join(" ", reasons));
            evidence.put("percentComplete", report.percentComplete());
            evidence.put("seenAt", report.occurredAt());
            if (report.investmentToDate() != null) {
                evidence.put("investmentToDate", report.investmentToDate());
            }
            return Optional.of(new Finding(Level.YELLOW, null, reasons, evidence));
        }

        private void doubtProgress() {
            var percent = judged.report().percentComplete();
            var before = percentBefore();
            var limit = context.parameters().decimal("backwards-points");
            if (before.subtract(percent).compareTo(limit) > 0) {
                doubt("percent-backwards", "percentBefore", before, "backwardsPoints", limit);
            }
            if (!isMilestone() && percent.subtract(before).compareTo(possiblePoints()) > 0) {
                doubt("jump", "percentBefore", before, "possiblePoints", possiblePoints());
            }
            var openBefore = context.parameters().whole("open-activities-from");
            if (isComplete() && isDelivery() && judged.openBefore() >= openBefore) {
                doubt("complete-before-rest", "openBefore", (long) judged.openBefore(), "openFrom", openBefore);
            }
        }

        /** By how many points the activity can have grown since it was last heard of, at several times its planned pace. */
        private BigDecimal possiblePoints() {
            var always = context.parameters().decimal("jump-from-points");
            var pace = pointsPerDay().multiply(context.parameters().decimal("pace-percent"));
            var grown = pace.multiply(daysSinceBefore()).divide(ALL, 2, RoundingMode.UP);
            return grown.max(always).min(ALL);
        }

        private BigDecimal pointsPerDay() {
            return Optional.ofNullable(judged.activity())
                    .map(facts -> facts.activity())
                    .map(activity -> 1 + ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()))
                    .map(days -> ALL.divide(BigDecimal.valueOf(days), 6, RoundingMode.UP))
                    .orElse(ALL);
        }

        private BigDecimal daysSinceBefore() {
            var since = Duration.between(sinceBefore(), judged.report().occurredAt());
            return since.isNegative()
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(since.toMinutes()).divide(BigDecimal.valueOf(1440), 6, RoundingMode.UP);
        }

        /** When the activity was last heard of; before the first report, when its work began or should have begun. */
        private Instant sinceBefore() {
            if (judged.before() != null) {
                return judged.before().seenAt();
            }
            var planned = Optional.ofNullable(judged.activity())
                    .map(facts -> facts.activity().plannedStart());
            return Optional.ofNullable(judged.report().actualStart())
                    .filter(begun -> planned.isEmpty() || begun.isBefore(planned.get()))
                    .or(() -> planned)
                    .map(context.region()::startOf)
                    .orElse(judged.report().occurredAt());
        }

        private BigDecimal percentBefore() {
            return Optional.ofNullable(judged.before()).map(Achieved::percent).orElse(BigDecimal.ZERO);
        }

        private boolean isComplete() {
            return judged.report().percentComplete().compareTo(ALL) >= 0;
        }

        // A milestone is reached or not; it has no pace.
        private boolean isMilestone() {
            var facts = judged.activity();
            return facts != null && facts.activity().milestone();
        }

        private boolean isDelivery() {
            var facts = judged.activity();
            var plan = context.project().plan();
            return isMilestone()
                    || facts != null
                            && plan != null
                            && plan.lastActivity().equals(facts.activity().id());
        }

        private void doubtMoney() {
            var amount = judged.report().investmentToDate();
            var total = context.project().project().totalInvestment();
            if (amount == null) {
                return;
            }
            var before = judged.investmentBefore();
            if (before != null && amount.compareTo(before) < 0) {
                doubt("money-backwards", "investmentBefore", before);
            }
            if (total.signum() > 0) {
                doubtShare(amount, total);
            }
        }

        private void doubtShare(BigDecimal amount, BigDecimal total) {
            // Fine enough for a fen of any total.
            var share = amount.multiply(ALL).divide(total, 20, RoundingMode.HALF_UP);
            var work = judged.projectPercent();
            var aboveTotal = context.parameters().decimal("above-total-percent");
            if (amount.multiply(ALL).compareTo(total.multiply(aboveTotal)) > 0) {
                doubt("above-total", "totalInvestment", total, "aboveTotalPercent", aboveTotal);
            }
            if (isApart(share, "money-high-percent", work, "work-low-percent")) {
                doubt("money-ahead", "moneyPercent", share.setScale(6, RoundingMode.HALF_UP), "projectPercent", work);
            }
            if (isApart(work, "work-high-percent", share, "money-low-percent")) {
                doubt("work-ahead", "moneyPercent", share.setScale(6, RoundingMode.HALF_UP), "projectPercent", work);
            }
        }

        private boolean isApart(BigDecimal high, String highFrom, BigDecimal low, String lowUpTo) {
            return high.compareTo(context.parameters().decimal(highFrom)) >= 0
                    && low.compareTo(context.parameters().decimal(lowUpTo)) <= 0;
        }

        private void doubt(String reason, String name, Object value) {
            reasons.add(reason);
            evidence.put(name, value);
        }

        private void doubt(String reason, String name, Object value, String other, Object otherValue) {
            doubt(reason, name, value);
            evidence.put(other, otherValue);
        }
    }
}
