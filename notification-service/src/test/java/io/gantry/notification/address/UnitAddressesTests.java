package io.gantry.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is in memory of the units' channels, beside an instance that changes them. */
class UnitAddressesTests {

    private static final Instant NOW = Instant.parse("2026-09-30T16:00:00Z");
    private static final UnitChannel HOOK = UnitChannel.of("webhook", "http://example.org/a");
    private static final UnitChannel OTHER = UnitChannel.of("webhook", "http://example.org/b");

    private final ChannelStore store = new MongoChannelStore(TestStore.EMBEDDED.emptyDatabase(), SampleAddresses.KEYS);
    private long nanos = Duration.ofDays(1).toNanos();
    private final UnitAddresses addresses = new UnitAddresses(store, () -> nanos);

    @Test
    void whatAnotherInstanceChangesIsKnownAfterASecond() {
        set(HOOK);
        assertThat(addresses.of(Set.of("GX-HB"))).containsEntry("GX-HB", List.of(HOOK));

        set(OTHER);
        assertThat(addresses.of(Set.of("GX-HB"))).containsEntry("GX-HB", List.of(HOOK));
        assertThat(addresses.stored("GX-HB", OTHER.id())).hasValue(OTHER);
        nanos += Duration.ofSeconds(1).toNanos();

        assertThat(addresses.of(Set.of("GX-HB"))).containsEntry("GX-HB", List.of(OTHER));
    }

    @Test
    void aChannelThatAnotherInstanceHasDisabledIsKnownAfterASecond() {
        set(HOOK);
        assertThat(addresses.health("GX-HB", HOOK.id()).isDisabled()).isFalse();

        store.save(addresses.health("GX-HB", HOOK.id()).after(Answer.of(Outcome.GONE), NOW));
        nanos += Duration.ofSeconds(1).toNanos();

        assertThat(addresses.health("GX-HB", HOOK.id()).isDisabled()).isTrue();
    }

    @Test
    void whatThisInstanceHasSeenIsKnownAtOnce() {
        set(HOOK);
        addresses.attempted(addresses.health("GX-HB", HOOK.id()), Answer.of(Outcome.GONE), NOW);

        assertThat(addresses.health("GX-HB", HOOK.id()).isDisabled()).isTrue();
    }

    @Test
    void aUnitThatIsAskedForWithinTheSecondForTheFirstTimeIsKnown() {
        addresses.of(Set.of("GX-LS"));
        set(HOOK);

        assertThat(addresses.of(Set.of("GX-LS", "GX-HB")))
                .containsEntry("GX-HB", List.of(HOOK))
                .containsEntry("GX-LS", List.of());
    }

    private void set(UnitChannel channel) {
        var known = store.find(Set.of("GX-HB")).getOrDefault("GX-HB", UnitChannels.none("GX-HB"));
        store.save(known.with(List.of(channel)));
    }
}
