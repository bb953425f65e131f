package io.gantry.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the activities of a plan can and must happen. Early dates come from the forward pass, late dates from the backward pass from
 * the required finish or, without one, from the computed finish. Source of terms and formulas: GB/T 13400 on network planning
 * techniques, and the critical path method as it is common.
 */
public final class Schedule implements Answer {

    final Network network;
    final Forward forward;

    private final Plan plan;
    private final Backward backward;
    private final int limit;
    private final int[] totalFloat;
    private final int criticalUpTo;
    private final Map<String, Integer> nodes = new HashMap<>();

    private Schedule(Network network) {
        this.network = network;
        plan = network.plan;
        forward = new Forward(network).run();
        var lag = network.edges.lag;
        new Floats(network, forward).moveLateOnes(lag);
        limit = (plan.required() == null ? Tick.day(forward.last) : Network.day(plan.required())) + 1;
        backward = new Backward(network).run(forward, network.nodes.work, lag, limit);
        totalFloat = totalFloat();
        criticalUpTo =
                Math.max(0, openNodes().map(node -> totalFloat[node]).min().orElse(0));
    }

    /** Schedules a plan, or says everything for which it cannot be scheduled. */
    public static Answer of(Plan plan) {
        return new NetworkBuilder(plan).build(Schedule::new, Refused::new);
    }

    @Override
    public <R> R match(Function<Schedule, R> scheduled, Function<List<Fault>, R> refused) {
        return scheduled.apply(this);
    }

    public Plan plan() {
        return plan;
    }

    /** The day on which the last activity finishes; the plan's start if it has none. */
    public LocalDate finish() {
        return Tick.date(forward.last);
    }

    public Durations durations() {
        var line = network.line;
        var before = line.count(network.start);
        var computed = line.count(Tick.boundary(forward.last)) - before;
        if (plan.required() == null) {
            return new Durations(computed, null, computed);
        }
        var required = line.count(limit) - before;
        return new Durations(computed, required, required);
    }

    /** Working days of the plan's calendar from the data date, or without one from the start, to the computed finish. */
    public int remainingDays() {
        return network.line.count(Tick.boundary(forward.last)) - network.line.count(network.dataDate);
    }

    /** In the plan's order. */
    public List<ScheduledActivity> activities() {
        var scheduled = new ScheduledActivity[network.nodes.size];
        for (var node = 0; node < scheduled.length; node++) {
            scheduled[network.nodes.input[node]] = activity(node);
        }
        return List.of(scheduled);
    }

    public Optional<ScheduledActivity> activity(String id) {
        return Optional.ofNullable(nodes().get(id)).map(this::activity);
    }

    /** Activities that have not finished and have no float, or the smallest if all have some; by start and id. */
    public List<String> critical() {
        return withFloat(Integer.MIN_VALUE, criticalUpTo);
    }

    /** Activities that are not critical, and would be if they were {@code days} working days later; by start and id. */
    public List<String> nearCritical(int days) {
        return withFloat(criticalUpTo + 1, criticalUpTo + days);
    }

    /** Ids of one longest chain of activities that drive each other, up to one that finishes last (关键线路). */
    public List<String> criticalPath() {
        return lastNode().map(this::chainTo).orElse(List.of());
    }

    /** Links without which their successor would be earlier, in the plan's order. */
    public List<Link> drivingLinks() {
        var drivers = new Drivers(network, forward);
        var edges = network.edges;
        return IntStream.range(0, edges.size)
                .filter(edge -> drivers.drives(edge, network.nodes.work, edges.lag))
                .map(edge -> edges.input[edge])
                .sorted()
                .mapToObj(plan.links()::get)
                .toList();
    }

    /** Constraints that cannot be kept, in the plan's order. Their activities have negative float. */
    public List<Conflict> conflicts() {
        return new Conflicts(this).find();
    }

    /** Calendars that end before the schedule does; empty if everything lies in years of which the holidays are known. */
    public List<CalendarEnd> assumed() {
        return new Assumptions(network, forward, backward).find();
    }

    Span span(int node) {
        return new Span(Tick.date(forward.start[node]), Tick.date(forward.finish[node]));
    }

    /** Whether it finishes past its planned finish, or later than a constraint or the required finish allow. */
    boolean isLate(int node) {
        var planned = plan.activities().get(network.nodes.input[node]).planned();
        var finish = Tick.date(forward.finish[node]);
        return totalFloat[node] < 0 || planned != null && finish.isAfter(planned.finish());
    }

    List<String> chainTo(int node) {
        return new Drivers(network, forward)
                .chainTo(node, network.nodes.work, network.edges.lag).stream()
                        .map(network::id)
                        .toList();
    }

    Optional<Integer> lastNode() {
        return IntStream.range(0, network.nodes.size)
                .filter(node -> forward.finish[node] == forward.last)
                .boxed()
                .min(Comparator.comparing(network::id));
    }

    Map<String, Integer> nodes() {
        if (nodes.isEmpty()) {
            for (var node = 0; node < network.nodes.size; node++) {
                nodes.put(network.id(node), node);
            }
        }
        return nodes;
    }

    private IntStream openNodes() {
        return IntStream.range(0, network.nodes.size).filter(node -> network.nodes.state[node] != Nodes.DONE);
    }

    private int[] totalFloat() {
        var floats = new Floats(network, forward);
        var total = new int[network.nodes.size];
        for (var node = 0; node < total.length; node++) {
            total[node] = floats.total(node, backward);
        }
        return total;
    }

    private List<String> withFloat(int from, int to) {
        return openNodes()
                .filter(node -> from <= totalFloat[node] && totalFloat[node] <= to)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(node -> forward.start[node])
                        .thenComparing(network::id))
                .map(network::id)
                .toList();
    }

    private ScheduledActivity activity(int node) {
        var activity = plan.activities().get(network.nodes.input[node]);
        var state = ScheduledActivity.State.values()[network.nodes.state[node]];
        return new ScheduledActivity(
                activity.id(),
                state,
                span(node),
                new Span(Tick.date(backward.from[node]), Tick.date(backward.finish[node])),
                totalFloat[node],
                new Floats(network, forward).free(node, network.edges.lag, limit),
                state != ScheduledActivity.State.DONE && totalFloat[node] <= criticalUpTo,
                activity.planned(),
                daysLate(node, activity.planned()));
    }

    private @Nullable Integer daysLate(int node, @Nullable Span planned) {
        var line = network.nodes.line[node];
        return planned == null
                ? null
                : Integer.valueOf(
                        line.count(Tick.day(forward.finish[node]) + 1) - line.count(Network.day(planned.finish()) + 1));
    }
}
