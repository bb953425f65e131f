package io.gantry.project.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.project.RunningRegistry;
import io.gantry.project.chain.Verification.Fault;
import io.gantry.project.chain.Verification.Kind;
import io.gantry.project.chain.Verification.Part;
import io.gantry.stream.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail of the running service against its log. */
class VerificationTests extends RunningRegistry {

    @Autowired
    private Verifier verifier;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventPublisher publisher;

    private Document entry;

    @BeforeEach
    void anEntryIsInTheTrailAndSigned() {
        var unit = unit();
        client = clientOf("li.na", unit(), "office");
        get("/units/" + unit).expectStatus().isNotFound();
        var ofIt = new Document("target", "/api/registry/units/" + unit).append("account", "li.na");
        entry = await().atMost(Duration.ofSeconds(60))
                .until(() -> trail().find(ofIt).first(), Objects::nonNull);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> verifier.verify().partitions().stream()
                        .anyMatch(part -> part.signedNext() > 0 && part.signedNext() == part.next() - 1));
        client = clientOf("wang.min", ROOT, "office", "admin");
    }

    @Test
    void isSoundAndProvenAsLongAsNobodyTouchesIt() {
        client.post()
                .uri("/api/registry/audit/verification")
                .exchange()
                .expectStatus()
                .isAccepted();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/audit/verification")
                        .expectBody()
                        .jsonPath("$.underWay")
                        .isEqualTo(false)
                        .jsonPath("$.last.faults.length()")
                        .isEqualTo(0)
                        .jsonPath("$.last.signed")
                        .isEqualTo(true)
                        .jsonPath("$.last.through")
                        .exists());
        assertThat(verifier.verify().partitions())
                .hasSize(12)
                .extracting(Part::next)
                .anyMatch(next -> next > 0);
    }

    @Test
    void namesTheEntryThatWasChanged() {
        trail().replaceOne(idOf(entry), new Document(entry).append("account", "somebody.else"));
        var found = verifier.verify();
        trail().replaceOne(idOf(entry), entry);

        assertThat(found.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.ENTRY_CHANGED))
                .extracting(Fault::entry)
                .isEqualTo(UUID.fromString(entry.getString("_id")));
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void namesTheEntryThatWasTakenAway() {
        trail().deleteOne(idOf(entry));
        var found = verifier.verify();
        trail().insertOne(entry);

        assertThat(found.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.ENTRY_MISSING))
                .extracting(Fault::entry)
                .isEqualTo(UUID.fromString(entry.getString("_id")));
    }

    @Test
    void countsEntriesThatTheLogDoesNotHave() {
        assertThat(faultsWithAForgedEntry()).contains(Fault.ofMany(Kind.ENTRIES_ADDED, 1));
    }

    private List<Fault> faultsWithAForgedEntry() {
        var forged = new Document(entry).append("_id", UUID.randomUUID().toString());
        trail().insertOne(forged);
        try {
            return verifier.verify().faults();
        } finally {
            trail().deleteOne(idOf(forged));
        }
    }

    @Test
    void aRecordThatIsInTheLogTwiceHidesNoEntryThatIsNot() {
        var copied = denied();
        publisher.publish(List.of(copied));
        publisher.publish(List.of(copied, denied()));
        awaitEntry(copied);
        publisher.publish(List.of(copied));
        var last = denied();
        publisher.publish(List.of(last));
        awaitEntry(last);
        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(faultsWithAForgedEntry()).contains(Fault.ofMany(Kind.ENTRIES_ADDED, 1));
    }

    @Test
    void namesTheEntryWhoseNameOrAddressWasChanged() {
        var requester = await().atMost(Duration.ofSeconds(60))
                .until(() -> requesters().find(idOf(entry)).first(), Objects::nonNull);
        for (var field : List.of("name", "from", "salt")) {
            requesters().replaceOne(idOf(entry), new Document(requester).append(field, "else"));
            var found = verifier.verify();
            requesters().replaceOne(idOf(entry), requester);

            assertThat(found.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.NAME_CHANGED))
                    .extracting(Fault::entry)
                    .isEqualTo(UUID.fromString(entry.getString("_id")));
        }
        requesters().deleteOne(idOf(entry));
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void signsOnFromItsKeptHeadWhateverTheStoreSays() {
        database.getCollection("audit_chain")
                .updateMany(
                        new Document("next", new Document("$exists", true)),
                        new Document("$set", new Document("hash", "0".repeat(64))));

        anEntryIsInTheTrailAndSigned();

        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(verifier.verify().partitions())
                .extracting(Part::signedHash)
                .anySatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    private static RequestAudited denied() {
        return new RequestAudited(
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                "project-service",
                new Actor("copied", "copied", ROOT),
                null,
                "getUnit",
                "/api/registry/units/X",
                Outcome.DENIED,
                404,
                null,
                "0".repeat(64),
                null);
    }

    private void awaitEntry(RequestAudited event) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> trail().find(new Document("_id", event.id().toString()))
                                .first(),
                        Objects::nonNull);
    }

    private MongoCollection<Document> requesters() {
        return database.getCollection("audit_requesters");
    }

    private MongoCollection<Document> trail() {
        return database.getCollection("audit");
    }

    private static Document idOf(Document document) {
        return new Document("_id", document.get("_id"));
    }
}
