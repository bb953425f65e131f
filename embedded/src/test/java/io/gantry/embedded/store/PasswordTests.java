package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that asks for a password, with the real driver, which also checks the proof of the store. */
class PasswordTests {

    private static final String PASSWORD = "c0ffee";

    private static DocumentStore store;

    @BeforeAll
    static void open() {
        store = DocumentStore.temporary(PASSWORD);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void whoKnowsThePasswordReadsAndWrites() {
        try (var client = MongoClients.create(DocumentStore.connectionString(store.port(), PASSWORD, "test"))) {
            var documents = client.getDatabase("test").getCollection("documents");

            documents.insertOne(new Document("_id", 1));

            assertThat(documents.countDocuments()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decaf", "c0ffe", "c0ffeee"})
    void whoKnowsAnotherIsRefused(String wrong) {
        try (var client = MongoClients.create(DocumentStore.connectionString(store.port(), wrong, "test"))) {
            assertThatThrownBy(() -> client.listDatabaseNames().first()).isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void anotherUserIsRefusedWithTheRightPassword() {
        var address =
                DocumentStore.connectionString(store.port(), PASSWORD, "test").replace("//gantry:", "//root:");
        try (var client = MongoClients.create(address)) {
            assertThatThrownBy(() -> client.listDatabaseNames().first()).isInstanceOf(MongoSecurityException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'documents'}",
                "{insert: 'documents', documents: [{_id: 2}]}",
                "{aggregate: 'documents', pipeline: [], cursor: {}}",
                "{listDatabases: 1}",
                "{getMore: {$numberLong: '1'}, collection: 'documents'}",
                "{createIndexes: 'documents', indexes: []}",
                "{dropDatabase: 1}",
                "{serverStatus: 1}",
                "{saslContinue: 1, conversationId: 1, payload: {$binary: {base64: '', subType: '00'}}}"
            })
    void whoDoesNotLogInIsRefusedEverything(String command) {
        try (var client = MongoClients.create(store.connectionString("test"))) {
            var database = client.getDatabase("test");

            assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refusal -> assertThat(refusal.getErrorCode()).isIn(13, 18));
        }
    }

    @Test
    void aProbeNeedsNoPassword() {
        assertThat(DocumentStore.answers(store.port(), Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aProofCountsForItsOwnExchangeOnly() {
        var password = new StorePassword(PASSWORD);
        var exchange = ScramExchange.begin(password, "gantry", "n,,n=gantry,r=abc", "def")
                .orElseThrow();

        assertThat(exchange.challenge()).startsWith("r=abcdef,s=").endsWith(",i=4096");
        assertThat(exchange.end("c=biws,r=abc,p=AAAA")).isEmpty();
        assertThat(exchange.end("c=biws,r=abcdef,p=AAAA")).isEmpty();
        assertThat(exchange.end("c=biws,r=abcdef,p=====")).isEmpty();
        assertThat(exchange.end("")).isEmpty();
        assertThat(ScramExchange.begin(password, "gantry", "y,,n=gantry,r=abc", "def"))
                .isEmpty();
        assertThat(ScramExchange.begin(password, "gantry", "n,a=root,n=gantry,r=abc", "def"))
                .isEmpty();
    }
}
