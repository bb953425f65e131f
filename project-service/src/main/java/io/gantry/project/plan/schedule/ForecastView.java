package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a plan will have finished if durations spread as they do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastView(
        @Schema(description = "The revision of the plan that was run through")
        long revision,

        int runs,

        @Schema(description = "The seed that gives this forecast again")
        long seed,

        @Schema(
                description =
                        "When the last activity finishes if all takes as long as planned. Absent without activities")
        @Nullable
        LocalDate finish,

        @Schema(description = "The project's required finish")
        LocalDate requiredFinish,

        @Schema(description = "The day by which half of the runs had finished. Absent without activities") @Nullable
        LocalDate p50,

        @Schema(description = "The day by which four fifths had. Absent without activities") @Nullable
        LocalDate p80,

        @Schema(
                description =
                        "The share of runs that finished by the required finish, in percent. Absent without activities",
                example = "61.5")
        @Nullable
        Double onTime,

        @Schema(description = "Activities that were critical in some runs, the most often critical first")
        List<CriticalShare> criticality,

        @Schema(description = "How durations were taken to turn out, for each unit that answers for an activity")
        List<SpreadBasis> spreads) {

    public ForecastView {
        criticality = List.copyOf(criticality);
        spreads = List.copyOf(spreads);
    }

    /** Of a plan without activities. */
    static ForecastView empty(StoredPlan stored, ForecastWish wish) {
        return new ForecastView(
                stored.revision(),
                wish.runs(),
                wish.seed(),
                null,
                stored.requiredFinish(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /** How often an activity was critical. */
    public record CriticalShare(
            String id,

            @Schema(description = "In percent of the runs", example = "92.3")
            double percent) {}
}
