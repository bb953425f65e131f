package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.Stage;
import io.gantry.testing.TestStore;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a report costs by the size of its project's plan: it is folded in, saved, given to the rules and settled. Measured
 * is the CPU time of the thread that does it, through the driver, on the embedded store; the rules themselves, which see
 * one subject at a time, and the store's own process are not in it.
 */
final class ReportCost {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 15;
    private static final int REPORTS = 100;
    private static final int PART = 500;

    private final StatusHarness status;
    private final String activity;
    private final Random random = new Random(1);
    private Instant now = SEEN;

    private ReportCost(int activities) {
        this.status = StatusHarness.over(
                StatusConfiguration.stores(TestStore.EMBEDDED.emptyDatabase()), InstantSource.fixed(SEEN));
        this.activity = "A" + activities / 2;
        status.apply(Samples.registered(Stage.STARTED));
        parts(activities).forEach(status::apply);
        while (!status.subjects().due(SEEN, "rules", 1).isEmpty()) {
            status.settleAll(SEEN, SEEN.plusSeconds(86_400));
        }
    }

    private static List<PlanRevised> parts(int activities) {
        var parts = new ArrayList<PlanRevised>();
        int count = (activities + PART - 1) / PART;
        for (int part = 1; part <= count; part++) {
            var set = new ArrayList<Activity>();
            for (int i = (part - 1) * PART; i < Math.min(activities, part * PART); i++) {
                var start = Samples.FIRST_DAY.plusDays(i % 700);
                set.add(Samples.activity("A" + i, i, "工序 " + i, start, start.plusDays(20), "1", null));
            }
            parts.add(Samples.plan(Samples.PROJECT, 1, true, part, count, set, List.of()));
        }
        return parts;
    }

    /** Microseconds of CPU for each of {@link #REPORTS} reports. */
    private double measured() {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < REPORTS; i++) {
            report();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1_000.0 / REPORTS;
    }

    private void report() {
        now = now.plusSeconds(1);
        status.apply(Samples.reported(activity, String.valueOf(1 + random.nextInt(99)), now));
        status.settleAll(SEEN, SEEN.plusSeconds(86_400));
    }

    /** The median cost in microseconds for plans of so many activities, measured in turns. */
    static double[] of(int... sizes) {
        var plans = Arrays.stream(sizes).mapToObj(ReportCost::new).toList();
        for (int i = 0; i < WARM_UP; i++) {
            plans.get(i % plans.size()).report();
        }
        var costs = new double[sizes.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < sizes.length; i++) {
                costs[i][round] = plans.get(i).measured();
            }
        }
        return Arrays.stream(costs)
                .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }
}
