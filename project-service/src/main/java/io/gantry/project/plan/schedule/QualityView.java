package io.gantry.project.plan.schedule;

import io.gantry.schedule.quality.Check;
import io.gantry.schedule.quality.Point;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How sound a plan is as a network, point by point after DCMA. */
public record QualityView(
        @Schema(description = "The revision of the plan that was checked")
        long revision,

        List<QualityPoint> points) {

    public QualityView {
        points = List.copyOf(points);
    }

    /** What one check found. */
    record QualityPoint(
            Check check,

            @Schema(description = "The share or index that was found")
            double percent,

            @Schema(description = "The limit, in percent") double limit,

            @Schema(description = "Whether more than the limit is too much, rather than less too little")
            boolean atMost,

            @Schema(description = "Of how many activities, links or days; 0: there was nothing to check, which passes")
            int of,

            boolean passed,

            @Schema(description = "Ids of the activities concerned")
            List<String> activities) {

        static QualityPoint of(Point point) {
            return new QualityPoint(
                    point.check(),
                    point.percent(),
                    point.check().limit(),
                    point.check().isAtMost(),
                    point.of(),
                    point.passed(),
                    point.activities());
        }
    }
}
