package io.gantry.benchmark.schedule;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.schedule.Activity;
import io.gantry.schedule.Lag;
import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;

/**
 * Plans like those of construction projects: one and a half links for each activity, most from finish to start and between
 * neighbours, every tenth with a lag. The same size gives the same plan.
 */
final class GeneratedPlan {

    private static final int NEAR = 50;
    private static final int LONGEST = 20;
    private static final int ONE_IN = 10;

    private GeneratedPlan() {}

    static Plan of(int size) {
        var random = new Random(size);
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (var i = 0; i < size; i++) {
            activities.add(Activity.of(id(i), 1 + random.nextInt(LONGEST)));
            for (var count = 1 + i % 2; i > 0 && count > 0; count--) {
                links.add(link(random, i));
            }
        }
        return Plan.of(LocalDate.of(2026, 1, 5), ShippedCalendars.china(), activities, links);
    }

    private static Link link(Random random, int to) {
        var from = to - 1 - random.nextInt(Math.min(to, NEAR));
        var type = random.nextInt(ONE_IN) == 0 ? LinkType.SS : LinkType.FS;
        var lag = random.nextInt(ONE_IN) == 0 ? 1 + random.nextInt(LONGEST) : 0;
        return Link.of(id(from), id(to)).as(type).with(Lag.working(lag));
    }

    private static String id(int number) {
        return "A" + number;
    }
}
