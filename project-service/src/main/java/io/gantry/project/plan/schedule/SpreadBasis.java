package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.schedule.Spread;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How the durations of a unit's activities were taken to turn out, and on what basis.
 *
 * @param activities how many finished activities there are of it; 0 where that was not looked at
 */
public record SpreadBasis(
        @Schema(example = "GX-HB") String unit,

        Basis basis,

        @Schema(
                description =
                        "How many activities the unit has finished, up to the last thousand. 0 where it was given")
        int activities,

        @JsonUnwrapped Spread spread) {

    /** What is assumed where neither anybody nor a record says otherwise. */
    static final Spread ASSUMED_SPREAD = new Spread(0.9, 1, 1.3);

    /** On what basis. */
    public enum Basis {
        /** As the request says. */
        GIVEN,
        /** As the unit's own finished activities have turned out. */
        RECORD,
        /** The unit has finished too few activities: 0.9, 1 and 1.3. */
        ASSUMED
    }

    private static final double DECIMALS = 10_000;

    /** @param ratios actual to planned durations of what the unit has finished */
    static SpreadBasis of(String unit, ForecastWish wish, List<Double> ratios) {
        var given = wish.units().containsKey(unit) ? wish.units().get(unit) : wish.usual();
        if (given != null) {
            return new SpreadBasis(unit, Basis.GIVEN, 0, given);
        }
        return Spread.ofRecord(ratios)
                .map(spread -> new SpreadBasis(unit, Basis.RECORD, ratios.size(), rounded(spread)))
                .orElseGet(() -> new SpreadBasis(unit, Basis.ASSUMED, ratios.size(), ASSUMED_SPREAD));
    }

    // As a request takes them, so that a request with the answer's spreads gets the same forecast.
    private static Spread rounded(Spread spread) {
        return new Spread(rounded(spread.low()), rounded(spread.likely()), rounded(spread.high()));
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * DECIMALS) / DECIMALS;
    }
}
