package io.gantry.project.plan.chart;

import io.gantry.event.ActivityLink;
import io.gantry.problem.Language;
import io.gantry.project.plan.ledger.PlannedDates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charts to try things on. */
final class Charts {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private Charts() {}

    static Chart of(ChartRow... rows) {
        return of(List.of(rows), Language.CHINESE);
    }

    static Chart of(List<ChartRow> rows, Language language) {
        return new Chart(
                "GX-2026-017",
                "龙河电池产业园",
                5,
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 7, 1),
                language,
                rows,
                List.of());
    }

    static Chart linked(ActivityLink.Type type, ChartRow... rows) {
        var chart = of(rows);
        var link = new ChartLink(0, 1, type);
        return new Chart(
                chart.project(),
                chart.title(),
                chart.revision(),
                chart.requiredFinish(),
                chart.dataDate(),
                chart.drawnOn(),
                chart.language(),
                chart.rows(),
                List.of(link));
    }

    /** So many activities of ten days each, each a day after the one before it. */
    static Chart of(int activities) {
        return of(
                IntStream.range(0, activities)
                        .mapToObj(i -> row("第" + (i + 1) + "段路基", MARCH.plusDays(i % 250), 10))
                        .toList(),
                Language.CHINESE);
    }

    static ChartRow row(String name, LocalDate start, int days) {
        return row(name, start, days, null, null, false);
    }

    static ChartRow row(
            String name,
            LocalDate start,
            int days,
            @Nullable PlannedDates baseline,
            @Nullable Integer percent,
            boolean critical) {
        var planned = new PlannedDates(start, start.plusDays(days - 1L));
        return new ChartRow(name, 0, false, false, planned, baseline, null, percent, days, 3, critical);
    }

    static ChartRow milestone(String name, LocalDate day) {
        return new ChartRow(name, 1, false, true, new PlannedDates(day, day), null, null, null, 0, 0, false);
    }

    static ChartRow summary(String name, LocalDate start, int days) {
        var planned = new PlannedDates(start, start.plusDays(days - 1L));
        return new ChartRow(name, 0, true, false, planned, null, null, null, days, 0, false);
    }
}
