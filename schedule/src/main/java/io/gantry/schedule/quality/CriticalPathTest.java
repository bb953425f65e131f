package io.gantry.schedule.quality;

import io.gantry.schedule.Activity;
import io.gantry.schedule.Progress;
import io.gantry.schedule.Schedule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds so many days to a critical activity that the finish has to follow, unless the logic is broken or a constraint holds it. */
final class CriticalPathTest {

    private static final int DAYS = 600;

    private final Schedule schedule;

    CriticalPathTest(Schedule schedule) {
        this.schedule = schedule;
    }

    /** On the first activity of the critical path that takes time: what follows is on the path, too. */
    Point point() {
        var activities =
                schedule.plan().activities().stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        var tested = schedule.criticalPath().stream()
                .flatMap(id -> Stream.ofNullable(activities.get(id)))
                .filter(CriticalPathTest::takesTime)
                .findFirst();
        var nothing = Point.share(Check.CRITICAL_PATH_TEST, 0, 0, List.of());
        if (tested.isEmpty()) {
            return nothing;
        }
        return Schedule.of(schedule.plan().replacing(longer(tested.get())))
                // An activity of a hundred years cannot be longer.
                .match(longer -> point(longer, tested.get()), tooLong -> nothing);
    }

    private Point point(Schedule longer, Activity tested) {
        var stays = longer.finish().isAfter(schedule.finish()) ? List.<String>of() : List.of(tested.id());
        return Point.share(Check.CRITICAL_PATH_TEST, stays.size(), 1, stays);
    }

    private static boolean takesTime(Activity activity) {
        return !activity.isMilestone()
                && (activity.progress() == null || activity.progress().finished() == null);
    }

    private static Activity longer(Activity activity) {
        var progress = activity.progress();
        return progress == null
                ? activity.lasting(activity.duration() + DAYS)
                : activity.after(Progress.underWay(progress.started(), progress.remaining() + DAYS));
    }
}
