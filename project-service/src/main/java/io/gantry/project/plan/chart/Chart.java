package io.gantry.project.plan.chart;

import io.gantry.problem.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to be drawn.
 *
 * @param project its id
 * @param title the name of the project
 * @param revision of the plan
 * @param requiredFinish the ordered finish of the project
 * @param dataDate what remains is done from this day on; absent: nothing has begun
 * @param drawnOn today
 * @param rows at least one, in the order in which they are shown
 * @param links between them
 */
public record Chart(
        String project,
        String title,
        long revision,
        LocalDate requiredFinish,
        @Nullable LocalDate dataDate,
        LocalDate drawnOn,
        Language language,
        List<ChartRow> rows,
        List<ChartLink> links) {

    public Chart {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows (expected: at least one)");
        }
    }
}
