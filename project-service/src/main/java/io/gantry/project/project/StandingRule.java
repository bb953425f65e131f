package io.gantry.project.project;

import io.gantry.event.Standing;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From which standing a project may come to which. Only the end of an onboarding needs no reason. */
final class StandingRule {

    private static final Phrase WAY = new Phrase(
            "standing-way", "{present}, the present standing, or one of {ways}", "当前状态 {present}，或 {ways} 之一");
    private static final Phrase WHY = new Phrase(
            "standing-reason", "the reason for changing the standing to {standing}", "说明项目为何从现在起为 {standing}");

    private static final Map<Standing, Set<Standing>> WAYS = new EnumMap<>(Map.of(
            Standing.ONBOARDING, Set.of(Standing.ACTIVE, Standing.WITHDRAWN),
            Standing.ACTIVE, Set.of(Standing.SUSPENDED, Standing.WITHDRAWN),
            Standing.SUSPENDED, Set.of(Standing.ACTIVE, Standing.WITHDRAWN),
            Standing.WITHDRAWN, Set.of(Standing.ACTIVE)));

    private StandingRule() {}

    static void check(Standing from, Standing to, @Nullable String reason, Faults faults) {
        if (from == to) {
            return;
        }
        var ways = WAYS.getOrDefault(from, Set.of());
        if (!ways.contains(to)) {
            faults.add("standing", to, WAY.with(from, ways.stream().sorted().toList()));
        } else if (reason == null && !(from == Standing.ONBOARDING && to == Standing.ACTIVE)) {
            faults.add("reason", null, WHY.with(to));
        }
    }
}
