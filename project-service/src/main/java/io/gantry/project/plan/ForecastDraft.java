package io.gantry.project.plan;

import io.gantry.http.validation.Code;
import io.gantry.http.validation.Decimal;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.schedule.ForecastWish;
import io.gantry.schedule.Spread;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a forecast is to assume, as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ForecastDraft(
        @Schema(description = "How often the plan is run through, up to 10000. Absent: 1000.", example = "1000")
        @Min(1)
        @Max(MOST_RUNS)
        @Nullable
        Integer runs,

        @Schema(description = "The same seed gives the same forecast. Absent: 1.", example = "1") @Nullable
        Long seed,

        @Schema(
                description =
                        "How durations turn out where nothing else is said. Absent: as each unit's own record says;"
                                + " for a unit that has finished fewer than ten activities 0.9, 1 and 1.3, which is an assumption.")
        @Valid
        @Nullable
        SpreadDraft usual,

        @Schema(description = "How durations turn out of units that are known better, up to 500.")
        @Size(max = MOST_UNITS)
        @Nullable
        List<@NotNull @Valid @Nullable UnitSpreadDraft> units) {

    private static final int MOST_RUNS = 10_000;
    private static final int USUAL_RUNS = 1_000;
    private static final int MOST_UNITS = 500;
    private static final Phrase IN_ORDER =
            new Phrase("spread-order", "low, likely and high in ascending order", "最短、最可能、最长依次递增");

    /** Durations as multiples of the planned ones. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record SpreadDraft(
            @Schema(example = "0.9") @NotNull @Decimal(max = MOST, decimals = 4) @Nullable
            BigDecimal low,

            @Schema(example = "1") @NotNull @Decimal(max = MOST, decimals = 4) @Nullable
            BigDecimal likely,

            @Schema(example = "1.5") @NotNull @Decimal(max = MOST, decimals = 4) @Nullable
            BigDecimal high) {

        private static final String MOST = "10";

        void check(String place, Faults faults) {
            if (low != null
                    && likely != null
                    && high != null
                    && (low.compareTo(likely) > 0 || likely.compareTo(high) > 0)) {
                faults.add(place, low + ", " + likely + ", " + high, IN_ORDER);
            }
        }

        Spread spread() {
            return new Spread(
                    Objects.requireNonNull(low, "low").doubleValue(),
                    Objects.requireNonNull(likely, "likely").doubleValue(),
                    Objects.requireNonNull(high, "high").doubleValue());
        }
    }

    /** The durations of one unit. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record UnitSpreadDraft(
            @Schema(example = "GX-HB") @NotNull @Code @Nullable
            String unit,

            @NotNull @Valid @Nullable SpreadDraft spread) {}

    /** Checks what constraints on single fields do not. */
    void check(Faults faults) {
        if (usual != null) {
            usual.check("usual", faults);
        }
        int i = 0;
        for (var each : units == null ? List.<@Nullable UnitSpreadDraft>of() : units) {
            if (each != null && each.spread != null) {
                each.spread.check("units[" + i + "].spread", faults);
            }
            i++;
        }
    }

    /** What is meant, once it has been checked. */
    ForecastWish wish() {
        Map<String, Spread> byUnit = new HashMap<>();
        for (var each : units == null ? List.<@Nullable UnitSpreadDraft>of() : units) {
            if (each != null && each.unit != null && each.spread != null) {
                byUnit.put(each.unit, each.spread.spread());
            }
        }
        return new ForecastWish(
                runs == null ? USUAL_RUNS : runs,
                seed == null ? 1 : seed,
                usual == null ? null : usual.spread(),
                byUnit);
    }
}
