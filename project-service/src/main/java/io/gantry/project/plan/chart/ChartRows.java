package io.gantry.project.plan.chart;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.problem.Language;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.ComputedActivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a chart, in the order of the plan, but what has parts is followed by them; and the links between them. */
public final class ChartRows {

    private final Map<String, ComputedActivity> computed = new HashMap<>();
    private final Map<String, PlannedDates> baseline;
    private final Map<String, BigDecimal> percents;
    private final Language language;
    private final Map<String, List<Activity>> parts = new HashMap<>();
    private final List<ChartRow> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<ChartLink> links = new ArrayList<>();

    private ChartRows(
            List<ComputedActivity> computed,
            Map<String, PlannedDates> baseline,
            Map<String, BigDecimal> percents,
            Language language) {
        computed.forEach(activity -> this.computed.put(activity.id(), activity));
        this.baseline = baseline;
        this.percents = percents;
        this.language = language;
    }

    /**
     * @param activities in the order of the plan
     * @param computed the same as computed
     * @param baseline with which dates they first came into the plan, by their ids
     * @param percents how much of them is done, by their ids, of those that something is reported on
     */
    public static ChartRows of(
            List<Activity> activities,
            List<ComputedActivity> computed,
            Map<String, PlannedDates> baseline,
            Map<String, BigDecimal> percents,
            Language language) {
        var chart = new ChartRows(computed, baseline, percents, language);
        var ids = new HashSet<String>();
        activities.forEach(activity -> ids.add(activity.id()));
        for (var activity : activities) {
            if (activity.parent() != null && ids.contains(activity.parent())) {
                chart.parts
                        .computeIfAbsent(activity.parent(), ignored -> new ArrayList<>())
                        .add(activity);
            }
        }
        activities.stream()
                .filter(activity -> activity.parent() == null || !ids.contains(activity.parent()))
                .forEach(activity -> chart.add(activity, 0));
        activities.forEach(chart::link);
        return chart;
    }

    /** In the order in which they are shown. */
    public List<ChartRow> rows() {
        return List.copyOf(rows);
    }

    /** Those between rows that are shown. */
    public List<ChartLink> links() {
        return List.copyOf(links);
    }

    private void add(Activity activity, int depth) {
        if (places.putIfAbsent(activity.id(), rows.size()) == null) {
            rows.add(row(activity, depth));
            parts.getOrDefault(activity.id(), List.of()).forEach(part -> add(part, depth + 1));
        }
    }

    private void link(Activity activity) {
        var to = places.get(activity.id());
        for (var link : activity.waitsFor()) {
            var from = places.get(link.predecessor());
            if (from != null && to != null) {
                links.add(new ChartLink(from, to, link.type()));
            }
        }
    }

    private ChartRow row(Activity activity, int depth) {
        var schedule = computed.get(activity.id());
        return new ChartRow(
                nameOf(activity.names()),
                depth,
                parts.containsKey(activity.id()),
                activity.milestone(),
                PlannedDates.of(activity),
                baseline.get(activity.id()),
                schedule == null || schedule.summary()
                        ? null
                        : new PlannedDates(schedule.earlyStart(), schedule.earlyFinish()),
                percent(activity.id()),
                schedule == null ? 0 : schedule.durationDays(),
                schedule == null ? 0 : schedule.totalFloat(),
                schedule != null && schedule.critical());
    }

    // Downwards: what is not all done is not 100.
    private @Nullable Integer percent(String id) {
        var percent = percents.get(id);
        return percent == null ? null : percent.setScale(0, RoundingMode.DOWN).intValue();
    }

    private String nameOf(Names names) {
        return language == Language.ENGLISH && names.en() != null ? names.en() : names.zh();
    }
}
