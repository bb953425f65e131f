package io.gantry.notification.alert;

import io.gantry.event.Alert;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.GatheredDelays;
import io.gantry.event.GatheredDelays.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delays that one alert follows where it gathers what a rule finds about the reports on one activity: a figure that
 * swings would raise an alert with each report.
 *
 * @param standing those that stand, the worst first, and of equal ones the last heard of first
 * @param cleared ids of those that are cleared; what is heard of them again is old
 */
record Gathering(List<Standing> standing, List<UUID> cleared) {

    /** How many delays an alert takes, so that it fits into one record; the next one raises another alert. */
    static final int MOST = 30;

    Gathering {
        standing = List.copyOf(standing);
        cleared = List.copyOf(cleared);
    }

    /** What the alert has gathered; null if it follows one delay alone. */
    static @Nullable Gathering of(Alert alert) {
        var gathered = alert.gathered();
        if (gathered == null) {
            return null;
        }
        var standing = new ArrayList<Standing>();
        var cleared = new ArrayList<>(gathered.cleared());
        if (alert.state().open()) {
            standing.add(new Standing(alert.delay(), alert.delayRevision()));
        } else {
            cleared.add(alert.delay().id());
        }
        standing.addAll(gathered.others());
        return new Gathering(standing, cleared);
    }

    /** Whether the alert follows the delay, or did. */
    boolean has(UUID delay) {
        return cleared.contains(delay) || standing.stream().anyMatch(each -> isOf(delay, each));
    }

    /** Whether what the event says is known. */
    boolean knows(DelayEvent event) {
        var id = event.delay().id();
        return cleared.contains(id)
                || standing.stream().anyMatch(each -> isOf(id, each) && each.revision() >= event.revision());
    }

    boolean isFull() {
        return standing.size() + cleared.size() >= MOST;
    }

    /** With the delay as the event says that it stands. */
    Gathering with(DelayEvent event) {
        var next = new ArrayList<Standing>();
        next.add(new Standing(event.delay(), event.revision()));
        next.addAll(besides(event.delay()));
        next.sort(Comparator.comparingInt(Gathering::rank).reversed());
        return new Gathering(next, cleared);
    }

    /** Without a delay that is cleared. */
    Gathering without(Delay delay) {
        var gone = new ArrayList<>(cleared);
        gone.add(delay.id());
        return new Gathering(besides(delay), gone);
    }

    /** What an alert says of it besides its own delay: the first that stands or, if none does, the last that was cleared. */
    GatheredDelays others() {
        return standing.isEmpty()
                ? new GatheredDelays(List.of(), cleared.subList(0, cleared.size() - 1))
                : new GatheredDelays(standing.subList(1, standing.size()), cleared);
    }

    private List<Standing> besides(Delay delay) {
        return standing.stream().filter(each -> !isOf(delay.id(), each)).toList();
    }

    private static boolean isOf(UUID delay, Standing each) {
        return each.delay().id().equals(delay);
    }

    private static int rank(Standing each) {
        return each.delay().level().rank();
    }
}
