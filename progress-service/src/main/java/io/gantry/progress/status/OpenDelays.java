package io.gantry.progress.status;

import io.gantry.event.Level;
import io.gantry.event.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many delays of a project stand, by rule, kind of subject, responsible unit and level. */
public record OpenDelays(List<Count> counts) {

    static final OpenDelays NONE = new OpenDelays(List.of());

    public OpenDelays {
        counts = List.copyOf(counts);
    }

    public record Count(String rule, String kind, String unit, Level level, int delays) {}

    OpenDelays plus(DelayStatus status) {
        return counted(status, 1);
    }

    OpenDelays minus(DelayStatus status) {
        return counted(status, -1);
    }

    private OpenDelays counted(DelayStatus status, int sign) {
        var tracked = status.tracked();
        if (tracked == null || !tracked.open()) {
            return this;
        }
        var delay = tracked.delay();
        var kind = delay.subject().kind();
        var next = new ArrayList<Count>(counts.size() + 1);
        int number = sign;
        for (var known : counts) {
            if (known.rule().equals(delay.rule())
                    && known.kind().equals(kind)
                    && known.unit().equals(delay.responsibleUnit())
                    && known.level().equals(delay.level())) {
                number += known.delays();
            } else {
                next.add(known);
            }
        }
        if (number > 0) {
            next.add(new Count(delay.rule(), kind, delay.responsibleUnit(), delay.level(), number));
        }
        return new OpenDelays(next);
    }

    public int open() {
        return counts.stream().mapToInt(Count::delays).sum();
    }

    /** How many reports are doubted. */
    public int doubted() {
        return counts.stream()
                .filter(count -> count.kind().equals(Subject.REPORT))
                .mapToInt(Count::delays)
                .sum();
    }

    /** The most severe level there is. */
    public Optional<Level> worst() {
        return counts.stream().map(Count::level).max(Comparator.comparingInt(Level::rank));
    }

    public Map<String, Integer> byRule() {
        var byRule = new TreeMap<String, Integer>();
        counts.forEach(count -> byRule.merge(count.rule(), count.delays(), Integer::sum));
        return byRule;
    }

    /** By code of the responsible unit and of the level. */
    public Map<String, Map<String, Integer>> byUnit() {
        var byUnit = new TreeMap<String, Map<String, Integer>>();
        counts.forEach(count -> byUnit.computeIfAbsent(count.unit(), none -> new TreeMap<>())
                .merge(count.level().code(), count.delays(), Integer::sum));
        return byUnit;
    }
}
