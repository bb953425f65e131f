package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A project whose delays are decided, and whose decisions come back as if through the log. */
final class Judging {

    private static final List<DelayRule> INSTALLED = InstalledRules.find();

    final OneProject project;
    private final DelayDecisions decisions;
    private Outages outages = Outages.NONE;
    private ActiveRules rules;

    /** @param ids of the rules that are in force; none for all */
    Judging(String... ids) {
        this(Case.SHANGHAI, ids);
    }

    Judging(Region region, String... ids) {
        this.project = new OneProject(Happened.PROJECT, region);
        this.decisions = new DelayDecisions(region);
        this.rules = rules(1, Map.of(), ids);
    }

    /** Rules with parameters, by rule. */
    static ActiveRules rules(int version, Map<String, Map<String, String>> settings, String... ids) {
        var installed = INSTALLED.stream()
                .filter(rule -> ids.length == 0
                        || Arrays.asList(ids).contains(rule.descriptor().id()))
                .toList();
        return ActiveRules.of(installed, pack(version, settings, installed));
    }

    private static RulePack pack(int version, Map<String, Map<String, String>> settings, List<DelayRule> installed) {
        var descriptors = installed.stream().map(DelayRule::descriptor).toList();
        List<RuleSettings> read = new RuleSettingsReader(descriptors).read(settings);
        return new RulePack("default", version, "Asia/Shanghai", read);
    }

    Judging happens(Event... events) {
        Arrays.stream(events).forEach(project::on);
        return this;
    }

    Judging outages(Outages known) {
        outages = known;
        return this;
    }

    Judging adopt(ActiveRules adopted) {
        rules = adopted;
        return this;
    }

    /** What is decided once, and not heard of again. */
    Decision decide(Instant now) {
        return decisions.decide(project.toJudge(now, rules.identity(), 1_000), now, rules, outages);
    }

    /** Decides until all has been said. */
    List<DelayEvent> decideAt(Instant now) {
        var said = new ArrayList<DelayEvent>();
        for (int round = 0; round < 100; round++) {
            var decision = decide(now);
            assert decision.failures().isEmpty() : decision.failures();
            decision.events().forEach(project::on);
            decision.settled().forEach(project::settle);
            said.addAll(decision.events());
            if (decision.events().isEmpty() && !project.isDue(now, rules.identity())) {
                return said;
            }
        }
        throw new AssertionError("decides again and again: " + said);
    }

    boolean isDue(Instant now) {
        return project.isDue(now, rules.identity());
    }
}
