package io.gantry.project.plan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import io.gantry.event.Names;
import io.gantry.problem.Language;
import io.gantry.project.plan.ledger.PlannedDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartRowsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void whatHasPartsIsFollowedByThem() {
        var rows = rows(List.of(
                activity("B", 1, null), activity("A1", 2, "A"), activity("A", 3, null), activity("A11", 4, "A1")));

        assertThat(rows).extracting(ChartRow::name).containsExactly("B", "A", "A1", "A11");
        assertThat(rows).extracting(ChartRow::depth).containsExactly(0, 0, 1, 2);
        assertThat(rows).extracting(ChartRow::summary).containsExactly(false, true, true, false);
    }

    @Test
    void aRowHasWhatItWasAtFirstAndWhatWasReportedLast() {
        var first = new PlannedDates(DAY.minusDays(9), DAY.minusDays(2));
        var row = ChartRows.of(
                        List.of(activity("A", 1, null)),
                        List.of(),
                        Map.of("A", first),
                        Map.of("A", new BigDecimal("99.9")),
                        Language.CHINESE)
                .rows()
                .get(0);

        assertThat(row.baseline()).isEqualTo(first);
        // What is not all done is not 100.
        assertThat(row.percent()).isEqualTo(99);
    }

    @Test
    void linksGoFromRowToRow() {
        var waits = new ActivityLink("A1", ActivityLink.Type.SS, null, null);
        var gone = new ActivityLink("A0", ActivityLink.Type.FS, null, null);
        var chart = ChartRows.of(
                List.of(activity("B", 1, null, waits, gone), activity("A1", 2, "A"), activity("A", 3, null)),
                List.of(),
                Map.of(),
                Map.of(),
                Language.ENGLISH);

        assertThat(chart.rows()).extracting(ChartRow::name).containsExactly("B", "A", "A1");
        assertThat(chart.links()).containsExactly(new ChartLink(2, 0, ActivityLink.Type.SS));
    }

    private static List<ChartRow> rows(List<Activity> activities) {
        return ChartRows.of(activities, List.of(), Map.of(), Map.of(), Language.ENGLISH)
                .rows();
    }

    private static Activity activity(String id, int position, @Nullable String parent, ActivityLink... links) {
        return new Activity(
                id,
                position,
                new Names("活动" + id, id),
                false,
                DAY,
                DAY.plusDays(4),
                BigDecimal.ONE,
                null,
                parent,
                null,
                List.of(links),
                null);
    }
}
