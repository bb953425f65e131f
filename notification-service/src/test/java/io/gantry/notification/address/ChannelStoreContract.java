package io.gantry.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.store.seal.SealKeys;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of channels must do, whichever database it is on. */
abstract class ChannelStoreContract {

    private static final Instant T0 = Instant.parse("2026-11-27T16:00:00Z");
    private static final UnitChannel HOOK = UnitChannel.of("webhook", "http://example.org/a");
    private static final UnitChannel MAIL = UnitChannel.of("mail", "wang@example.cn");

    private final TestStore server;
    private MongoDatabase database;
    private ChannelStore store;

    ChannelStoreContract(TestStore server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = server.emptyDatabase();
        store = new MongoChannelStore(database, SampleAddresses.KEYS);
    }

    @Test
    void givesBackWhatWasSaved() {
        var first = UnitChannels.none("GX-HB").with(List.of(HOOK, MAIL));

        assertThat(store.find(Set.of("GX-HB"))).isEmpty();
        assertThat(store.save(first)).isTrue();
        assertThat(store.find(Set.of("GX-HB", "GX-LS")))
                .containsOnlyKeys("GX-HB")
                .containsValue(first);
    }

    @Test
    void whoHasTheStoreAloneReadsNoAddress() {
        store.save(UnitChannels.none("GX-HB").with(List.of(HOOK, MAIL)));

        assertThat(row().toJson()).contains("sealed:").doesNotContain("example");
    }

    @Test
    void aStartWithANewKeySealsAnewAndNeedsTheOldOneNoMore() {
        var first = UnitChannels.none("GX-HB").with(List.of(HOOK, MAIL));
        store.save(first);
        var fresh = "1".repeat(64);

        new MongoChannelStore(database, new SealKeys(fresh + "," + SampleAddresses.KEY));

        assertThat(new MongoChannelStore(database, new SealKeys(fresh)).find(Set.of("GX-HB")))
                .containsValue(first);
    }

    @Test
    void whatWasStoredOpenIsSealedAtTheStart() {
        var first = UnitChannels.none("GX-HB").with(List.of(HOOK));
        var entry =
                new Document("channelId", HOOK.id()).append("type", HOOK.type()).append("address", HOOK.address());
        database.getCollection("channels")
                .insertOne(new Document("_id", "GX-HB").append("revision", 1L).append("entries", List.of(entry)));

        var next = new MongoChannelStore(database, SampleAddresses.KEYS);

        assertThat(row().toJson()).doesNotContain("example");
        assertThat(next.find(Set.of("GX-HB"))).containsValue(first);
    }

    @Test
    void oneOfTwoChangesAtTheSameMomentIsRefused() {
        var first = UnitChannels.none("GX-HB").with(List.of(HOOK));
        var other = new MongoChannelStore(server.throughAnotherClient(database), SampleAddresses.KEYS);

        var inserted = Race.of(List.of(() -> store.save(first), () -> other.save(first)));
        var next = first.with(List.of(MAIL));
        var changed = Race.of(List.of(() -> store.save(next), () -> other.save(next)));

        assertThat(inserted).containsExactlyInAnyOrder(true, false);
        assertThat(changed).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void keepsTheHealthOfEachChannel() {
        var gone = gone("GX-HB", T0);
        var well = ChannelHealth.unknown("GX-HB", MAIL.id())
                .after(new Answer(Outcome.DELIVERED, 250, null, Duration.ZERO), T0);

        store.save(gone);
        store.save(well);

        assertThat(store.health("GX-HB")).containsEntry(HOOK.id(), gone).containsEntry(MAIL.id(), well);
        assertThat(store.health("GX-LS")).isEmpty();
    }

    @Test
    void tellsTheDisabledChannelsTheLatestFirst() {
        for (var unit : List.of("GX-HB", "GX-LS", "GX-FG")) {
            store.save(UnitChannels.none(unit).with(List.of(MAIL, HOOK)));
        }
        var first = gone("GX-HB", T0);
        var second = gone("GX-LS", T0.plusSeconds(60));
        store.save(first);
        store.save(second);
        store.save(ChannelHealth.unknown("GX-FG", HOOK.id())
                .after(new Answer(Outcome.TIMEOUT, null, null, Duration.ZERO), T0));

        assertThat(store.disabled(Scope.EVERYTHING))
                .containsExactly(new DisabledChannel("webhook", second), new DisabledChannel("webhook", first));
        assertThat(store.disabled(Scope.of(Set.of("GX-HB", "GX-FG"))))
                .containsExactly(new DisabledChannel("webhook", first));
        assertThat(store.disabled(Scope.of(Set.of()))).isEmpty();
    }

    @Test
    void aChannelThatTheUnitHasNoMoreIsNotDisabledUntilItComesBack() {
        var both = UnitChannels.none("GX-HB").with(List.of(HOOK, MAIL));
        store.save(both);
        store.save(gone("GX-HB", T0));

        store.save(both.with(List.of(MAIL)));
        assertThat(store.disabled(Scope.EVERYTHING)).isEmpty();

        store.save(both.with(List.of(MAIL)).with(List.of(MAIL, HOOK)));
        assertThat(store.disabled(Scope.EVERYTHING)).hasSize(1);
    }

    private static ChannelHealth gone(String unit, Instant at) {
        return ChannelHealth.unknown(unit, HOOK.id()).after(new Answer(Outcome.GONE, 410, null, Duration.ZERO), at);
    }

    private Document row() {
        return database.getCollection("channels").find().first();
    }
}
