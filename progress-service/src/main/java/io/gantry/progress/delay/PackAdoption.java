package io.gantry.progress.delay;

import io.gantry.event.Actor;
import io.gantry.event.RuleEvent;
import io.gantry.event.RuleEvent.RulePackAdopted;
import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says in the log, once after each start, that the parameters in the settings are in force, if others are. The time zone
 * is in the log with them and stays: in another one, the days on which delays were found would not be those days.
 */
final class PackAdoption {

    private static final Actor BY = new Actor("service:progress-service", "Gantry", null);

    private final List<RuleSettings> settings;
    private final String zone;
    private boolean adopted;

    PackAdoption(List<RuleSettings> settings, ZoneId zone) {
        this.settings = List.copyOf(settings);
        this.zone = zone.getId();
    }

    /** @throws IllegalStateException if the log says that days are those of another time zone */
    void checkZone(PackHistory packs) {
        var inForce = packs.adopted();
        var known = inForce == null ? null : inForce.zone();
        if (known != null && !known.equals(zone)) {
            throw new IllegalStateException("gantry.zone: " + zone + " (expected: " + known
                    + ", in which delays have been found so far; the zone is fixed with the first rule pack)");
        }
    }

    /**
     * What is to be said.
     *
     * @param packs what the whole log says
     * @throws IllegalStateException if the log says that days are those of another time zone
     */
    List<RuleEvent> say(PackHistory packs, Instant now) {
        var inForce = packs.adopted();
        if (adopted || inForce != null && isAsSet(inForce)) {
            adopted = true;
            return List.of();
        }
        // At the start the store may not have known it yet.
        checkZone(packs);
        return waiting(packs)
                .map(pack -> List.<RuleEvent>of(adopted(pack, packs.revision() + 1, now)))
                .orElseGet(() -> publishedAndAdopted(packs, now));
    }

    /** A version with these settings that has been published and not adopted, as after a crash in between. */
    private Optional<RulePack> waiting(PackHistory packs) {
        return packs.published().stream()
                .filter(pack -> !pack.equals(packs.adopted()))
                .filter(this::isAsSet)
                .findFirst();
    }

    private boolean isAsSet(RulePack pack) {
        return pack.rules().equals(settings) && zone.equals(pack.zone());
    }

    private List<RuleEvent> publishedAndAdopted(PackHistory packs, Instant now) {
        var pack = new RulePack(RuleProjection.PACK, packs.nextVersion(), zone, settings);
        var revision = packs.revision() + 1;
        // The text of the settings tells packs apart that two instances publish at once.
        var id = Ids.of("rule-pack-published", pack.code(), String.valueOf(pack.version()), text());
        return List.of(new RulePackPublished(id, now, revision, pack, BY), adopted(pack, revision + 1, now));
    }

    // The order of a map differs from process to process, and an id must not.
    private String text() {
        return zone
                + settings.stream()
                        .map(each -> List.of(
                                each.rule(), each.ruleVersion(), each.enabled(), new TreeMap<>(each.parameters())))
                        .toList();
    }

    private static RulePackAdopted adopted(RulePack pack, long revision, Instant now) {
        var id = Ids.of("rule-pack-adopted", pack.code(), String.valueOf(pack.version()), String.valueOf(revision));
        return new RulePackAdopted(id, now, revision, pack.code(), pack.version(), BY);
    }
}
