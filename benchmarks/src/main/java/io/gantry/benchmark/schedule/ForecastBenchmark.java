package io.gantry.benchmark.schedule;

import io.gantry.schedule.Forecast;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.Spread;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The forecast of a finish: 1,000 runs of 1,000 activities. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ForecastBenchmark {

    private static final int ACTIVITIES = 1_000;
    private static final int RUNS = 1_000;

    private final Schedule schedule = Schedule.of(GeneratedPlan.of(ACTIVITIES)).orThrow();

    @Benchmark
    public Forecast forecast() {
        return Forecast.of(schedule, Map.of(), new Spread(0.8, 1, 1.6), RUNS, RUNS);
    }
}
