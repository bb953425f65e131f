package io.gantry.project.plan.schedule;

import io.gantry.schedule.Spread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is to assume.
 *
 * @param usual how durations turn out where nothing else is said; absent: as each unit's own record says
 * @param units the same of the activities of some units
 */
public record ForecastWish(int runs, long seed, @Nullable Spread usual, Map<String, Spread> units) {

    public ForecastWish {
        units = Map.copyOf(units);
    }
}
