package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gantry.event.Actor;
import io.gantry.event.RuleEvent;
import io.gantry.event.RuleEvent.RulePackAdopted;
import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.Case;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackAdoptionTests {

    private static final Instant NOW = Case.at("2026-11-28T12:00:00");

    private static final ZoneId SHANGHAI = Case.SHANGHAI.zone();
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    private final InMemoryRuleStore store = new InMemoryRuleStore();

    @Test
    void theFirstStartPublishesAndAdoptsVersionOne() {
        var said = start("15");

        assertThat(said).extracting(RuleEvent::revision).containsExactly(1L, 2L);
        assertThat(store.packs().adopted()).satisfies(pack -> {
            assertThat(pack.version()).isEqualTo(1);
            assertThat(pack.rules()).isEqualTo(settings("15"));
        });
    }

    @Test
    void theSameSettingsAreNoNews() {
        start("15");

        assertThat(start("15")).isEmpty();
    }

    @Test
    void otherSettingsAreTheNextVersion() {
        start("15");
        start("20");

        assertThat(store.packs().adopted().version()).isEqualTo(2);
        assertThat(store.packs().adopted().rules()).isEqualTo(settings("20"));
    }

    @Test
    void settingsThatComeBackAreAVersionOfTheirOwn() {
        start("15");
        start("20");
        start("15");

        assertThat(store.packs().adopted().version()).isEqualTo(3);
    }

    @Test
    void aVersionThatWasPublishedAndNotAdoptedIsAdopted() {
        read(adoption(settings("15")).say(store.packs(), NOW).subList(0, 1));

        var said = start("15");

        assertThat(said).singleElement().isInstanceOf(RulePackAdopted.class);
        assertThat(store.packs().adopted().version()).isEqualTo(1);
    }

    @Test
    void anInstanceThatHasSeenItsSettingsInForceDoesNotInsistOnThem() {
        var former = adoption(settings("15"));
        read(former.say(store.packs(), NOW));
        assertThat(former.say(store.packs(), NOW)).isEmpty();
        start("20");

        assertThat(former.say(store.packs(), NOW)).isEmpty();
    }

    @Test
    void ofTwoInstancesThatStartAtOnceTheFirstInTheLogCountsAndThenTheOther() {
        var one = adoption(settings("15"));
        var other = adoption(settings("20"));
        var ofOne = one.say(store.packs(), NOW);
        var ofOther = other.say(store.packs(), NOW);
        read(List.of(ofOne.get(0), ofOther.get(0), ofOther.get(1), ofOne.get(1)));
        assertThat(store.packs().adopted().rules()).isEqualTo(settings("15"));
        assertThat(one.say(store.packs(), NOW)).isEmpty();

        read(other.say(store.packs(), NOW));

        assertThat(store.packs().adopted().rules()).isEqualTo(settings("20"));
        assertThat(store.packs().adopted().version()).isEqualTo(2);
    }

    @Test
    void theZoneThatDecidesIsInTheLog() {
        start("15");

        assertThat(store.packs().adopted().zone()).isEqualTo("Asia/Shanghai");
        adoption(settings("20")).checkZone(store.packs());
    }

    @Test
    void anotherZoneThanTheOneInTheLogIsRefused() {
        start("15");
        var other = new PackAdoption(settings("15"), URUMQI);

        assertThatIllegalStateException()
                .isThrownBy(() -> other.checkZone(store.packs()))
                .withMessage(
                        "gantry.zone: Asia/Urumqi (expected: Asia/Shanghai, in which delays have been found so far;"
                                + " the zone is fixed with the first rule pack)");
        assertThatIllegalStateException().isThrownBy(() -> other.say(store.packs(), NOW));
    }

    @Test
    void aPackWithoutZoneIsFollowedByOneThatHasIt() {
        var by = new Actor("service:progress-service", "Gantry", null);
        var old = new RulePack("default", 1, null, settings("15"));
        read(List.of(
                new RulePackPublished(UUID.randomUUID(), NOW, 1, old, by),
                new RulePackAdopted(UUID.randomUUID(), NOW, 2, "default", 1, by)));
        var adoption = new PackAdoption(settings("15"), URUMQI);

        adoption.checkZone(store.packs());
        read(adoption.say(store.packs(), NOW));

        assertThat(store.packs().adopted()).isEqualTo(new RulePack("default", 2, "Asia/Urumqi", settings("15")));
    }

    @Test
    void readingAgainChangesNothing() {
        var said = start("15");
        var known = store.packs();

        read(said);

        assertThat(store.packs()).isEqualTo(known);
    }

    @Test
    void sayingItAgainGivesTheSameEvents() {
        var first = adoption(settings("15")).say(store.packs(), NOW);
        var second = adoption(settings("15")).say(store.packs(), NOW.plusSeconds(9));

        assertThat(first)
                .extracting(RuleEvent::id)
                .containsExactlyElementsOf(second.stream().map(RuleEvent::id).toList());
        assertThat(first.get(0)).isInstanceOf(RulePackPublished.class);
    }

    private static PackAdoption adoption(List<RuleSettings> settings) {
        return new PackAdoption(settings, SHANGHAI);
    }

    private List<RuleEvent> start(String redFromDays) {
        var said = adoption(settings(redFromDays)).say(store.packs(), NOW);
        read(said);
        return said;
    }

    private void read(List<RuleEvent> events) {
        new RuleProjection(store)
                .apply(events.stream()
                        .map(event -> new EventRecord(event, new Position(event.topic(), 0, event.revision())))
                        .toList());
    }

    private static List<RuleSettings> settings(String redFromDays) {
        return List.of(new RuleSettings("activity-overdue", 1, true, Map.of("red-from-days", redFromDays)));
    }
}
