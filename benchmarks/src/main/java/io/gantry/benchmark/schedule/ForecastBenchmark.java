package io.gantry.benchmark.schedule;

import io.gantry.schedule.Forecast;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.Spread;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** The forecast of a finish: 1,000 runs of 1,000 activities. */
public class ForecastBenchmark extends SchedulingBenchmark {

    private static final int ACTIVITIES = 1_000;
    private static final int RUNS = 1_000;

    private final Schedule schedule = Schedule.of(GeneratedPlan.of(ACTIVITIES)).orThrow();

    @Benchmark
    public Forecast forecast() {
        return Forecast.of(schedule, Map.of(), new Spread(0.8, 1, 1.6), RUNS, RUNS);
    }
}
