package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.gantry.store.seal.SealKeys;
import io.gantry.store.seal.UnknownSealException;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of signing secrets must do, whichever database it is on. */
abstract class SigningSecretStoreContract {

    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);
    private static final ChannelSecrets FIRST = ChannelSecrets.first("whsec_1");
    private static final ChannelSecrets SECOND = FIRST.rotated("whsec_2", Instant.parse("2026-11-28T16:00:00Z"));

    private final TestStore server;
    private MongoDatabase database;
    private SigningSecretStore store;

    SigningSecretStoreContract(TestStore server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = server.emptyDatabase();
        store = new MongoSigningSecretStore(database, new SealKeys(OLD));
    }

    @Test
    void theFirstSecretStays() {
        assertThat(store.getOrInsert("GX/a", FIRST)).isEqualTo(FIRST);
        assertThat(store.getOrInsert("GX/a", ChannelSecrets.first("whsec_9"))).isEqualTo(FIRST);
    }

    @Test
    void oneOfTwoChangesAtTheSameMomentIsRefused() {
        store.getOrInsert("GX/a", FIRST);
        var other = new MongoSigningSecretStore(server.throughAnotherClient(database), new SealKeys(OLD));

        var replaced = Race.of(List.of(() -> store.replace("GX/a", SECOND), () -> other.replace("GX/a", SECOND)));

        assertThat(replaced).containsExactlyInAnyOrder(true, false);
        assertThat(store.getOrInsert("GX/a", FIRST)).isEqualTo(SECOND);
    }

    @Test
    void whoHasTheStoreAloneReadsNoSecret() {
        store.getOrInsert("GX/a", FIRST);
        store.replace("GX/a", SECOND);

        assertThat(row().toJson()).contains("sealed:").doesNotContain("whsec");
    }

    @Test
    void aStartWithANewKeySealsAnewAndNeedsTheOldOneNoMore() {
        store.getOrInsert("GX/a", FIRST);
        store.replace("GX/a", SECOND);
        var before = row().getString("secret");

        new MongoSigningSecretStore(database, new SealKeys(NEW + "," + OLD));

        assertThat(row().getString("secret")).isNotEqualTo(before);
        assertThat(new MongoSigningSecretStore(database, new SealKeys(NEW)).getOrInsert("GX/a", FIRST))
                .isEqualTo(SECOND);
    }

    @Test
    void aStartWithoutTheKeyIsRefused() {
        store.getOrInsert("GX/a", FIRST);

        assertThatThrownBy(() -> new MongoSigningSecretStore(database, new SealKeys(NEW)))
                .isInstanceOf(UnknownSealException.class)
                .hasMessageContaining("the secret of signingSecrets/GX/a");
    }

    @Test
    void whatWasStoredOpenIsSealedAtTheStart() {
        database.getCollection("signingSecrets").insertOne(new Document("_id", "GX/a").append("secret", "whsec_1"));

        var next = new MongoSigningSecretStore(database, new SealKeys(OLD));

        assertThat(row().getString("secret")).startsWith("sealed:");
        assertThat(next.getOrInsert("GX/a", SECOND)).isEqualTo(FIRST);
        assertThat(next.replace("GX/a", SECOND)).isTrue();
    }

    private Document row() {
        return database.getCollection("signingSecrets").find().first();
    }
}
