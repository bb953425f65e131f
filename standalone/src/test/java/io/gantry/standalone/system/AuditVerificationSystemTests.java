package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.gantry.embedded.store.DocumentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What {@code gantry audit verify} says and how it ends. Alone: it changes the trail of the shared product for a moment. */
@Isolated
class AuditVerificationSystemTests {

    private static final int STORE = 22;

    @Test
    void saysThatTheTrailIsAsItWasWrittenOrWhichEntryIsNot() throws IOException {
        var application = Neighbourhood.shared().application();
        var home = application.home();
        var password = Files.readString(home.resolve("keys").resolve("gantry.store.password"));
        try (var mongo =
                MongoClients.create(DocumentStore.connectionString(application.port() + STORE, password, "project"))) {
            var trail = mongo.getDatabase("project").getCollection("audit");
            var entry = Site.await()
                    .until(
                            () -> trail.find(new Document("kind", "DONE").append("account", "gantry-loader"))
                                    .first(),
                            Objects::nonNull);

            var sound = verify(home.toString());
            assertThat(sound.output())
                    .contains("The audit trail is as it was written: ", "proven by a signed head ")
                    .doesNotContain("WRONG", "There is no key", "Services have no keys");
            assertThat(sound.output().lines().filter(line -> line.matches(".* [0-9a-f]{64}")))
                    .as("heads to note elsewhere")
                    .isNotEmpty();
            assertThat(sound.status()).isZero();

            replace(trail, new Document(entry).append("account", "somebody.else"));
            try {
                var wrong = verify(home.toString());
                assertThat(wrong.output())
                        .contains("The audit trail is NOT as it was written: ")
                        .containsPattern("WRONG ENTRY_CHANGED partition [0-9]+ offset [0-9]+ through [0-9]+ entry "
                                + entry.getString("_id"));
                assertThat(wrong.status()).isEqualTo(4);
            } finally {
                replace(trail, entry);
            }
        }
    }

    private static ApplicationUnderTest.Outcome verify(String home) {
        return ApplicationUnderTest.run("audit", "verify", "--data", home);
    }

    private static void replace(MongoCollection<Document> trail, Document entry) {
        trail.replaceOne(new Document("_id", entry.get("_id")), entry);
    }
}
