package io.gantry.stream;

import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class SampleEvents {

    static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private SampleEvents() {}

    static ProgressReported reported(String projectId, String percent) {
        return reported(projectId, percent, new Actor("zhao.lei", "赵磊", "QY-ZB"));
    }

    static ProgressReported reported(String projectId, String percent, Actor by) {
        var report = new ProgressReport(
                UUID.randomUUID(), projectId, "A010", "QY-ZB", new BigDecimal(percent), null, null, null, null, NOON);
        return new ProgressReported(report.id(), NOON, List.of("QY-ZB"), report, by);
    }
}
