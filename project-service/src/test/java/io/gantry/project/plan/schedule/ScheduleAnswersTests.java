package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.REQUIRED;
import static io.gantry.project.plan.schedule.Works.milestone;
import static io.gantry.project.plan.schedule.Works.plan;
import static io.gantry.project.plan.schedule.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.project.plan.schedule.QualityView.QualityPoint;
import io.gantry.schedule.Link;
import io.gantry.schedule.quality.Check;
import org.junit.jupiter.api.Test;

class ScheduleAnswersTests {

    /** Pile, then structure; paint beside them. */
    private static final StoredPlan CHAIN = plan(
            work("A", "2026-11-02", "2026-11-05"),
            work("B", "2026-11-06", "2026-11-13").after("A"),
            work("C", "2026-11-02", "2026-11-11"),
            milestone("M", "2026-11-13").after("B").after("C"));

    @Test
    void answersEarlyAndLateDatesFloatsAndWhatIsCritical() {
        var schedule = ScheduleAnswers.schedule(
                StoredPlan.unbegun(3, CHAIN.activities(), Works.day("2026-11-17"), "GX", Works.CHINA), 3);

        assertThat(schedule.revision()).isEqualTo(3);
        assertThat(schedule.start()).isEqualTo("2026-11-02");
        assertThat(schedule.finish()).isEqualTo("2026-11-13");
        assertThat(schedule.durations().computed()).isEqualTo(10);
        assertThat(schedule.durations().required()).isEqualTo(12);
        assertThat(schedule.durations().planned()).isEqualTo(12);
        assertThat(schedule.activities()).extracting(ComputedActivity::id).containsExactly("A", "B", "C", "M");
        assertThat(schedule.activities())
                .extracting(ComputedActivity::totalFloat)
                .containsExactly(2, 2, 4, 2);
        assertThat(schedule.activities())
                .extracting(ComputedActivity::freeFloat)
                .containsExactly(0, 0, 2, 2);
        assertThat(schedule.activities())
                .extracting(ComputedActivity::pinned)
                .containsExactly(true, false, true, false);
        assertThat(schedule.activities().get(1).lateStart()).isEqualTo("2026-11-10");
        assertThat(schedule.activities().get(1).lateFinish()).isEqualTo("2026-11-17");
        assertThat(schedule.activities().get(1).daysLate()).isZero();
        assertThat(schedule.critical()).containsExactly("A", "B", "M");
        assertThat(schedule.nearCritical()).containsExactly("C");
        assertThat(schedule.criticalPath()).containsExactly("A", "B");
        assertThat(schedule.drivingLinks()).contains(Link.of("A", "B"), Link.of("B", "M"));
        assertThat(schedule.conflicts()).isEmpty();
    }

    @Test
    void anEmptyPlanHasNoDates() {
        var schedule = ScheduleAnswers.schedule(plan(), 10);

        assertThat(schedule.finish()).isNull();
        assertThat(schedule.requiredFinish()).isEqualTo(REQUIRED);
        assertThat(schedule.activities()).isEmpty();
        assertThat(ScheduleAnswers.quality(plan()).points()).isEmpty();
    }

    /** Case B01. */
    @Test
    void countsMakeUpWorkdaysAlsoAcrossNewYear() {
        assertThat(finish(work("A", "2026-02-11", "2026-02-11").lasting(10))).isEqualTo("2026-03-02");
        assertThat(finish(work("A", "2025-12-31", "2025-12-31").lasting(3))).isEqualTo("2026-01-05");
        assertThat(finish(work("A", "2026-09-20", "2026-09-20").lasting(1))).isEqualTo("2026-09-20");
    }

    /** Case B01. */
    @Test
    void saysOnceThatItReachesBeyondTheCalendar() {
        var schedule = ScheduleAnswers.schedule(
                plan(
                        work("A", "2026-12-28", "2027-01-08"),
                        work("B", "2026-12-28", "2027-01-08").after("A")),
                10);

        assertThat(schedule.calendarEnds()).singleElement().satisfies(end -> {
            assertThat(end.calendar()).isEqualTo("cn");
            assertThat(end.knownUntil()).isEqualTo("2026-12-31");
        });
    }

    /** Case B03. */
    @Test
    void waitsElapsedOrWorkingDays() {
        assertThat(startAfterPour(7, LagUnit.ELAPSED)).isEqualTo("2026-10-08");
        assertThat(startAfterPour(7, LagUnit.WORKING)).isEqualTo("2026-10-14");
        assertThat(startAfterPour(-1, LagUnit.WORKING)).isEqualTo("2026-09-28");
    }

    /** Case B05. */
    @Test
    void aMilestoneStartsAndFinishesOnTheDayOfWhatItMarks() {
        var schedule = ScheduleAnswers.schedule(
                plan(
                        work("A", "2026-09-28", "2026-09-30"),
                        milestone("M", "2026-12-01").after("A")),
                10);

        assertThat(schedule.activities().get(1).earlyStart()).isEqualTo("2026-09-30");
        assertThat(schedule.activities().get(1).earlyFinish()).isEqualTo("2026-09-30");
    }

    /** Case B07: what a summary says of its dates is not what they are. */
    @Test
    void aSummaryReachesFromTheFirstToTheLastOfItsParts() {
        var schedule = ScheduleAnswers.schedule(
                plan(
                        work("S", "2026-01-01", "2026-12-31"),
                        work("T", "2026-01-01", "2026-01-02").within("S"),
                        work("A", "2026-11-02", "2026-11-05").within("T"),
                        work("B", "2026-11-06", "2026-11-13").within("T").after("A"),
                        work("C", "2026-11-03", "2026-11-20").within("S")),
                10);

        var summary = schedule.activities().get(0);
        assertThat(summary.summary()).isTrue();
        assertThat(summary.earlyStart()).isEqualTo("2026-11-02");
        assertThat(summary.earlyFinish()).isEqualTo("2026-11-20");
        assertThat(summary.durationDays()).isEqualTo(15);
        assertThat(schedule.activities().get(1).earlyFinish()).isEqualTo("2026-11-13");
        assertThat(schedule.activities().get(1).totalFloat())
                .isEqualTo(schedule.activities().get(3).totalFloat());
    }

    /** Case B09: days late are working days. */
    @Test
    void countsDaysLateAcrossHolidays() {
        var late = ScheduleAnswers.schedule(
                        plan(work("A", "2026-09-28", "2026-09-30").lasting(7)), 10)
                .activities()
                .get(0);

        assertThat(late.earlyFinish()).isEqualTo("2026-10-12");
        assertThat(late.daysLate()).isEqualTo(4);
    }

    @Test
    void namesAConstraintThatCannotBeKeptAndWhatMakesItSo() {
        var schedule = ScheduleAnswers.schedule(
                plan(
                        work("A", "2026-11-02", "2026-11-05"),
                        work("B", "2026-11-06", "2026-11-13").after("A").under(Kind.FNLT, "2026-11-11")),
                10);

        assertThat(schedule.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.activity()).isEqualTo("B");
            assertThat(conflict.earliest()).isEqualTo("2026-11-13");
            assertThat(conflict.chain()).containsExactly("A", "B");
        });
        assertThat(schedule.activities().get(1).totalFloat()).isEqualTo(-2);
    }

    @Test
    void checksItsQualityPointByPoint() {
        var points = ScheduleAnswers.quality(CHAIN).points();

        assertThat(points).extracting(QualityPoint::check).containsExactly(Check.values());
        assertThat(points.get(0).passed()).isFalse();
        assertThat(points.get(0).activities()).containsExactly("A", "C", "M");
        assertThat(points.get(0).limit()).isEqualTo(5);
    }

    private static String startAfterPour(int lag, LagUnit unit) {
        var plan = plan(
                work("POUR", "2026-09-21", "2026-09-28"),
                work("NEXT", "2026-09-29", "2026-09-30").after("POUR", Type.FS, lag, unit));
        return ScheduleAnswers.schedule(plan, 10)
                .activities()
                .get(1)
                .earlyStart()
                .toString();
    }

    private static String finish(Works work) {
        return String.valueOf(ScheduleAnswers.schedule(plan(work), 10).finish());
    }
}
