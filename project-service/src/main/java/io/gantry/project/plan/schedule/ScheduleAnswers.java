package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.schedule.Answer;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.quality.ScheduleQuality;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Answers what a stored plan amounts to. */
public final class ScheduleAnswers {

    private static final Phrase NOT_COMPUTABLE =
            new Phrase("plan-not-computable", "the plan cannot be computed: {why}", "计划无法计算：{why}");

    private final WorkingCalendar calendar;

    public ScheduleAnswers(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param near working days by which an activity may be from being critical to be nearly so */
    public ScheduleView schedule(StoredPlan stored, int near) {
        if (stored.activities().isEmpty()) {
            return ScheduleView.empty(stored.revision(), stored.requiredFinish());
        }
        var plan = ComputedPlan.of(stored.activities(), calendar, stored.requiredFinish());
        var schedule = scheduled(plan.answer());
        return new ScheduleView(
                stored.revision(),
                plan.plan().start(),
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

    public QualityView quality(StoredPlan stored) {
        if (stored.activities().isEmpty()) {
            return new QualityView(stored.revision(), List.of());
        }
        var plan = ComputedPlan.of(stored.activities(), calendar, stored.requiredFinish());
        return new QualityView(
                stored.revision(),
                ScheduleQuality.of(scheduled(plan.answer())).stream()
                        .map(QualityView.QualityPoint::of)
                        .toList());
    }

    /** @param today the day before which latest dates have passed */
    public WhatIfView whatIf(StoredPlan stored, Wish wish, LocalDate today) {
        return new Trial(stored, wish, calendar).view(today);
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
