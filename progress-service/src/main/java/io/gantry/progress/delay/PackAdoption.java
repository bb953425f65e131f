package io.gantry.progress.delay;

import io.gantry.event.Actor;
import io.gantry.event.RuleEvent;
import io.gantry.event.RuleEvent.RulePackAdopted;
import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Says in the log, once after each start, that the parameters in the settings are in force, if others are. */
final class PackAdoption {

    private static final Actor BY = new Actor("service:progress-service", "Gantry", null);

    private final List<RuleSettings> settings;
    private boolean adopted;

    PackAdoption(List<RuleSettings> settings) {
        this.settings = List.copyOf(settings);
    }

    /**
     * What is to be said.
     *
     * @param packs what the whole log says
     */
    List<RuleEvent> say(PackHistory packs, Instant now) {
        var inForce = packs.adopted();
        if (adopted || inForce != null && inForce.rules().equals(settings)) {
            adopted = true;
            return List.of();
        }
        return waiting(packs)
                .map(pack -> List.<RuleEvent>of(adopted(pack, packs.revision() + 1, now)))
                .orElseGet(() -> publishedAndAdopted(packs, now));
    }

    /** A version with these settings that has been published and not adopted, as after a crash in between. */
    private Optional<RulePack> waiting(PackHistory packs) {
        return packs.published().stream()
                .filter(pack -> !pack.equals(packs.adopted()))
                .filter(pack -> pack.rules().equals(settings))
                .findFirst();
    }

    private List<RuleEvent> publishedAndAdopted(PackHistory packs, Instant now) {
        var pack = new RulePack(RuleProjection.PACK, packs.nextVersion(), settings);
        var revision = packs.revision() + 1;
        // The text of the settings tells packs apart that two instances publish at once.
        var id = Ids.of("rule-pack-published", pack.code(), String.valueOf(pack.version()), text());
        return List.of(new RulePackPublished(id, now, revision, pack, BY), adopted(pack, revision + 1, now));
    }

    // The order of a map differs from process to process, and an id must not.
    private String text() {
        return settings.stream()
                .map(each -> List.of(each.rule(), each.ruleVersion(), each.enabled(), new TreeMap<>(each.parameters())))
                .toList()
                .toString();
    }

    private static RulePackAdopted adopted(RulePack pack, long revision, Instant now) {
        var id = Ids.of("rule-pack-adopted", pack.code(), String.valueOf(pack.version()), String.valueOf(revision));
        return new RulePackAdopted(id, now, revision, pack.code(), pack.version(), BY);
    }
}
