package io.gantry.schedule;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a plan will have finished if durations spread as they do.
 *
 * @param runs how often the plan was run through
 * @param p50 the day by which half of the runs had finished
 * @param p80 the day by which four fifths had
 * @param onTime the share of runs that finished by the required finish, 0 to 1; absent if none is required
 * @param criticality for each activity that has not finished, the share of runs in which it was critical, 0 to 1
 */
public record Forecast(
        int runs, LocalDate p50, LocalDate p80, @Nullable Double onTime, Map<String, Double> criticality) {

    public Forecast {
        criticality = Map.copyOf(criticality);
    }

    /**
     * Runs a schedule through with durations that are drawn anew each time (Monte Carlo). The same arguments give the same forecast, on
     * each machine and in whatever order the plan is.
     *
     * @param spreads by ids of activities
     * @param usual of the others
     * @param runs at least 1; with 1,000, a share is right to about three hundredths
     */
    public static Forecast of(Schedule schedule, Map<String, Spread> spreads, Spread usual, int runs, long seed) {
        if (runs < 1) {
            throw new IllegalArgumentException(runs + " runs (expected: at least 1)");
        }
        return new MonteCarlo(schedule, spreads, usual, runs).forecast(seed);
    }
}
