package io.gantry.standalone.demo;

import io.gantry.event.Names;
import io.gantry.event.Stage;
import io.gantry.event.Unit;
import io.gantry.standalone.demo.Portfolio.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes the demo's portfolio: the same seed and day give the same, to the last report. */
final class PortfolioPlanner {

    // Shares as seen in published bulletins: most under way, most of those on time.
    private static final Map<Stage, Integer> STAGES = Map.of(
            Stage.SIGNED, 13,
            Stage.REGISTERED, 11,
            Stage.SITE_SECURED, 16,
            Stage.STARTED, 71,
            Stage.COMPLETED, 12,
            Stage.IN_PRODUCTION, 10);
    private static final Map<Conduct, Integer> CONDUCTS = Map.of(
            Conduct.LATE, 12,
            Conduct.VERY_LATE, 8,
            Conduct.SILENT, 5,
            Conduct.LONG_SILENT, 5,
            Conduct.IMPLAUSIBLE, 5);

    private final long seed;
    private final LocalDate day;
    private final ZoneId zone;
    private final String webhooks;

    /**
     * @param day today, from which all dates are reckoned
     * @param webhooks where the units that have a webhook are told; a unit's code is appended
     */
    PortfolioPlanner(long seed, LocalDate day, ZoneId zone, String webhooks) {
        this.seed = seed;
        this.day = day;
        this.zone = zone;
        this.webhooks = webhooks;
    }

    Portfolio plan() {
        var rows = Table.read("projects.txt");
        var stages = shuffled(STAGES, Stage.STARTED, rows.size(), 1);
        var running = (int) stages.stream().filter(PortfolioPlanner::isRunning).count();
        var conducts = shuffled(CONDUCTS, Conduct.ON_TIME, running, 2).iterator();
        var stories = new ArrayList<Story>();
        for (int i = 0; i < rows.size(); i++) {
            var conduct = isRunning(stages.get(i)) ? conducts.next() : Conduct.ON_TIME;
            stories.add(new StoryTeller(i + 1, rows.get(i), stages.get(i), conduct, new Random(seed + i), day, zone)
                    .tell());
        }
        var units = Table.read("units.txt");
        return new Portfolio(units.stream().map(PortfolioPlanner::unit).toList(), webhooks(units), stories);
    }

    /** Whether work should be going on: before that and after it no activity is late. */
    private static boolean isRunning(Stage stage) {
        return stage == Stage.SITE_SECURED || stage == Stage.STARTED;
    }

    private static Unit unit(List<String> cells) {
        return new Unit(
                cells.get(0),
                new Names(cells.get(3), cells.get(4)),
                cells.get(1),
                cells.get(2).isEmpty() ? null : cells.get(2));
    }

    private Map<String, String> webhooks(List<List<String>> units) {
        return units.stream()
                .filter(cells -> cells.size() > 5 && cells.get(5).equals("webhook"))
                .map(cells -> cells.get(0))
                .collect(Collectors.toMap(code -> code, code -> webhooks + code));
    }

    private <E extends Enum<E>> List<E> shuffled(Map<E, Integer> counts, E rest, int size, int salt) {
        var all = new ArrayList<E>();
        // The map has no order of its own, the enum has.
        for (var value : rest.getDeclaringClass().getEnumConstants()) {
            all.addAll(Collections.nCopies(counts.getOrDefault(value, 0), value));
        }
        while (all.size() < size) {
            all.add(rest);
        }
        Collections.shuffle(all, new Random(seed + salt));
        return all;
    }
}
