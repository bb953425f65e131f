package io.gantry.stream;

import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class SampleEvents {

    static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private static final Actor REPORTER = new Actor("zhao.lei", "赵磊", "QY-ZB");
    private static final List<String> UNITS = List.of("GX-HB", "QY-ZB");

    private SampleEvents() {}

    static ProgressReported reported(String projectId, String percent) {
        return reported(projectId, percent, REPORTER);
    }

    static ProgressReported reported(String projectId, String percent, Actor by) {
        var report = new ProgressReport(
                UUID.randomUUID(), projectId, "A010", "QY-ZB", new BigDecimal(percent), null, null, null, null, NOON);
        return new ProgressReported(UUID.randomUUID(), NOON, UNITS, report, by);
    }

    /** A first plan of one activity for each of {@code names}. */
    static PlanRevised planned(String projectId, List<String> names) {
        var activities = names.stream()
                .map(name -> new Activity(
                        name,
                        0,
                        new Names(name, null),
                        false,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-06-30"),
                        BigDecimal.ONE,
                        null))
                .toList();
        return new PlanRevised(
                UUID.randomUUID(), NOON, 1, UNITS, projectId, true, 1, 1, activities, List.of(), null, REPORTER);
    }

    static DelayDetected detected(String projectId, Map<String, String> evidence) {
        var delay = new Delay(
                UUID.randomUUID(),
                1,
                "activity-overdue",
                1,
                "default",
                1,
                projectId,
                new Names("一期", null),
                new Subject(Subject.ACTIVITY, "A010", null),
                "GX-HB",
                Level.RED,
                new Names("节点逾期", null),
                new Names("逾期", null),
                null,
                evidence);
        return new DelayDetected(UUID.randomUUID(), NOON, 1, UNITS, delay, null);
    }
}
