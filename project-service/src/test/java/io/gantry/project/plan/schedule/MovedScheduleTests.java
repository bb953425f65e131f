package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.CHINA;
import static io.gantry.project.plan.schedule.Works.day;
import static io.gantry.project.plan.schedule.Works.plan;
import static io.gantry.project.plan.schedule.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.event.ScheduleMove;
import io.gantry.event.ScheduleMove.Cause;
import io.gantry.event.ScheduleMove.Moved;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MovedScheduleTests {

    private static final Cause CAUSE = new Cause("cn", 2, null);

    private static final StoredPlan POUR = plan(
            work("S", "2026-09-21", "2026-10-15"),
            work("POUR", "2026-09-21", "2026-09-28").within("S"),
            work("CURED", "2026-10-08", "2026-10-08").within("S").after("POUR", Type.FS, 7, LagUnit.ELAPSED),
            work("STRUCK", "2026-10-14", "2026-10-14").within("S").after("POUR", Type.FS, 7, LagUnit.WORKING));

    /** Case B03: 8 October is declared off. */
    @Test
    void aDayOffMovesWhatWaitsElapsedAndWhatWaitsWorkingDays() {
        assertThat(MovedSchedule.of(POUR, POUR.by(without("2026-10-08")), CAUSE))
                .contains(new ScheduleMove(
                        3,
                        CAUSE,
                        day("2026-10-14"),
                        day("2026-10-15"),
                        2,
                        List.of(
                                new Moved(
                                        "CURED",
                                        day("2026-10-08"),
                                        day("2026-10-09"),
                                        day("2026-10-08"),
                                        day("2026-10-09")),
                                new Moved(
                                        "STRUCK",
                                        day("2026-10-14"),
                                        day("2026-10-15"),
                                        day("2026-10-14"),
                                        day("2026-10-15")))));
    }

    @Test
    void aDayOffAfterTheLastMovesNothing() {
        assertThat(MovedSchedule.of(POUR, POUR.by(without("2026-10-20")), CAUSE))
                .isEmpty();
        assertThat(MovedSchedule.of(plan(), plan().by(without("2026-10-08")), CAUSE))
                .isEmpty();
    }

    private static WorkingCalendar without(String date) {
        return new WorkingCalendar(
                CHINA.id(),
                CHINA.name(),
                CHINA.weekend(),
                CHINA.knownFrom(),
                CHINA.knownUntil(),
                Stream.concat(CHINA.days().stream(), Stream.of(new NamedDay(day(date), false, "")))
                        .toList(),
                CHINA.hours());
    }
}
