package io.gantry.project.plan.schedule;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.plan.schedule.ForecastView.CriticalShare;
import io.gantry.schedule.Answer;
import io.gantry.schedule.Forecast;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.quality.ScheduleQuality;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what a stored plan amounts to. */
public final class ScheduleAnswers {

    private static final Phrase NOT_COMPUTABLE =
            new Phrase("plan-not-computable", "the plan cannot be computed: {why}", "计划无法计算：{why}");

    private static final double THOUSAND = 1000;
    private static final double TEN = 10;

    private ScheduleAnswers() {}

    /** @param near working days by which an activity may be from being critical to be nearly so */
    public static ScheduleView schedule(StoredPlan stored, int near) {
        if (stored.activities().isEmpty()) {
            return ScheduleView.empty(stored);
        }
        var plan = ComputedPlan.of(stored);
        var schedule = scheduled(plan.answer());
        return new ScheduleView(
                stored.revision(),
                stored.calendar().id(),
                plan.plan().start(),
                stored.dataDate(),
                schedule.finish(),
                stored.requiredFinish(),
                schedule.durations(),
                List.copyOf(plan.computed(schedule).values()),
                schedule.critical(),
                schedule.nearCritical(near),
                schedule.criticalPath(),
                schedule.drivingLinks(),
                schedule.conflicts(),
                schedule.assumed());
    }

    public static QualityView quality(StoredPlan stored) {
        if (stored.activities().isEmpty()) {
            return new QualityView(stored.revision(), List.of());
        }
        var plan = ComputedPlan.of(stored);
        return new QualityView(
                stored.revision(),
                ScheduleQuality.of(scheduled(plan.answer())).stream()
                        .map(QualityView.QualityPoint::of)
                        .toList());
    }

    /** @param today the day before which latest dates have passed */
    public static WhatIfView whatIf(StoredPlan stored, Wish wish, LocalDate today) {
        return new Trial(stored, wish).view(today);
    }

    /**
     * Runs the plan through again and again with other durations (Monte Carlo).
     *
     * @param records by units, what each has finished; needed of those of which {@code wish} says nothing
     */
    public static ForecastView forecast(StoredPlan stored, ForecastWish wish, Map<String, List<FinishedWork>> records) {
        if (stored.activities().isEmpty()) {
            return ForecastView.empty(stored, wish);
        }
        var schedule = scheduled(ComputedPlan.of(stored).answer());
        var bases = stored.units().stream()
                .map(unit -> SpreadBasis.of(
                        unit, wish, FinishedWork.ratios(records.getOrDefault(unit, List.of()), stored.calendar())))
                .toList();
        var spreads = stored.spreads(bases.stream().collect(Collectors.toMap(SpreadBasis::unit, SpreadBasis::spread)));
        var forecast = Forecast.of(schedule, spreads, SpreadBasis.ASSUMED_SPREAD, wish.runs(), wish.seed());
        return new ForecastView(
                stored.revision(),
                wish.runs(),
                wish.seed(),
                schedule.finish(),
                stored.requiredFinish(),
                forecast.p50(),
                forecast.p80(),
                forecast.onTime() == null ? null : percent(forecast.onTime()),
                forecast.criticality().entrySet().stream()
                        .filter(share -> share.getValue() > 0)
                        .map(share -> new CriticalShare(share.getKey(), percent(share.getValue())))
                        .sorted(Comparator.comparing(CriticalShare::percent)
                                .reversed()
                                .thenComparing(CriticalShare::id))
                        .toList(),
                bases);
    }

    // Tenths of a percent are as much as the runs can tell.
    private static double percent(double share) {
        return Math.round(share * THOUSAND) / TEN;
    }

    static Schedule scheduled(Answer answer) {
        return answer.match(Function.identity(), faults -> {
            var told = faults.stream()
                    .map(fault -> Fault.of("activities", NOT_COMPUTABLE.with(fault)))
                    .toList();
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, told));
        });
    }
}
