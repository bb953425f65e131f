package io.gantry.benchmark.schedule;

import io.gantry.schedule.Answer;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.ScheduledActivity;
import java.util.List;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.CpmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Both passes over plans of growing size, one and a half links for each activity. */
public class ScheduleBenchmark extends SchedulingBenchmark {

    @Param({"100", "1000", "10000", "100000"})
    int activities;

    private Plan plan = GeneratedPlan.of(1);
    private MpxjProject project = new MpxjProject(plan);

    @Setup
    public void prepare() {
        plan = GeneratedPlan.of(activities);
        project = new MpxjProject(plan);
    }

    /** Checks, numbering, both passes, total floats: all that it takes from a changed plan to a schedule. */
    @Benchmark
    public Answer schedule() {
        return Schedule.of(plan);
    }

    /** And what each activity's dates and floats are. */
    @Benchmark
    public List<ScheduledActivity> scheduleAndAllDates() {
        return Schedule.of(plan).orThrow().activities();
    }

    /** MPXJ's scheduler on the same plan, which it has as objects already. */
    @Benchmark
    public ProjectFile mpxj() throws CpmException {
        return project.schedule();
    }
}
