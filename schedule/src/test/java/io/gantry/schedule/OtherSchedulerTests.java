package io.gantry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mpxj.cpm.CpmException;

/**
 * A thousand generated networks, beside the scheduler of MPXJ that follows Microsoft Project, from their start and in one calendar.
 *
 * <p>Each activity waits for a first milestone, since that scheduler lets a lead reach before the start of the project. Its late dates
 * differ by intention, and are not compared, in two cases: it puts a milestone at the end of the day before where that is the same
 * working moment, and it moves a late start that elapsed days lead to on a day off to the next working day, too late for the link.
 */
class OtherSchedulerTests {

    private static final int NETWORKS = 1000;

    @Test
    void aThousandNetworksHaveTheSameEarlyAndLateDatesElsewhere() throws CpmException {
        for (var seed = 0; seed < NETWORKS; seed++) {
            var plan = plan(new Random(seed), false);
            var other = new OtherScheduler(plan);
            for (var activity : Samples.scheduled(plan).activities()) {
                var id = activity.id();
                assertThat(activity.early()).as("early %s of %s", id, seed).isEqualTo(other.early(id));
                if (!id.equals("start")) {
                    assertThat(activity.late()).as("late %s of %s", id, seed).isEqualTo(other.late(id));
                }
            }
        }
    }

    @Test
    void aThousandNetworksWithMilestonesAndElapsedDaysHaveTheSameEarlyDatesElsewhere() throws CpmException {
        for (var seed = 0; seed < NETWORKS; seed++) {
            var plan = plan(new Random(seed), true);
            var other = new OtherScheduler(plan);
            for (var activity : Samples.scheduled(plan).activities()) {
                var id = activity.id();
                assertThat(activity.early()).as("early %s of %s", id, seed).isEqualTo(other.early(id));
            }
        }
    }

    private static Plan plan(Random random, boolean varied) {
        var activities = new ArrayList<>(List.of(Activity.milestone("start")));
        var links = new ArrayList<Link>();
        var size = 5 + random.nextInt(40);
        for (var i = 0; i < size; i++) {
            var milestone = random.nextInt(8) == 0 && varied;
            activities.add(Activity.of("A" + i, milestone ? 0 : 1 + random.nextInt(20)));
            links.add(Link.of("start", "A" + i));
            for (var count = i == 0 ? 0 : random.nextInt(3); count > 0; count--) {
                links.add(link(random, varied, "A" + random.nextInt(i), "A" + i));
            }
        }
        return Plan.of(Samples.day("2026-01-05"), Samples.CHINA, activities, links);
    }

    private static Link link(Random random, boolean varied, String from, String to) {
        var type = LinkType.values()[random.nextInt(10) < 6 ? 0 : random.nextInt(4)];
        var days = random.nextInt(10) < 6 ? 0 : random.nextInt(16) - 5;
        var elapsed = random.nextInt(3) == 0 && varied && !type.toFinish();
        return Link.of(from, to).as(type).with(elapsed ? Lag.elapsed(days) : Lag.working(days));
    }
}
