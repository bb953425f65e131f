package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.Stage;
import io.gantry.project.Hooks;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class RevisionStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestStore kind;
    private final MongoDatabase database;
    private final MongoCollection<Document> documents;
    private final MongoRevisionStore store;

    RevisionStoreContract(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        documents = database.getCollection("documents");
        store = storeIn(database);
    }

    @Test
    void savesTheStateAndTheEventInOneDocument() {
        assertThat(save("P1", 1)).isTrue();

        assertThat(documents.find(new Document("_id", "P1")).first())
                .containsEntry("revision", 1L)
                .containsEntry("state", "as of 1");
        assertThat(store.pending(10)).containsExactly(new Pending("P1", List.of(event("P1", 1))));
    }

    @Test
    void savesEachRevisionOnce() {
        save("P1", 1);

        assertThat(save("P1", 1)).isFalse();
        assertThat(save("P1", 3)).isFalse();
        assertThat(save("P1", 2)).isTrue();
        assertThat(save("P1", 2)).isFalse();
        assertThat(save("P2", 2)).isFalse();
    }

    @Test
    void keepsEventsInTheOrderOfRevisions() {
        save("P1", 1);
        save("P1", 2);
        save("P1", 3);

        assertThat(store.pending(10))
                .containsExactly(new Pending("P1", List.of(event("P1", 1), event("P1", 2), event("P1", 3))));
    }

    @Test
    void offersTheLongestWaitingFirst() {
        save("LATE", 1, NOW.plusSeconds(2));
        save("EARLY", 1, NOW);
        save("EARLY", 2, NOW.plusSeconds(9));
        save("MIDDLE", 1, NOW.plusSeconds(1));

        assertThat(store.pending(2)).extracting(Pending::document).containsExactly("EARLY", "MIDDLE");
    }

    @Test
    void forgetsWhatIsPublished() {
        save("P1", 1);
        save("P1", 2);
        var pending = store.pending(10).get(0);

        store.published(List.of(pending));
        store.published(List.of(pending));

        assertThat(store.pending(10)).isEmpty();
        assertThat(documents.find(new Document("_id", "P1")).first())
                .containsEntry("revision", 2L)
                .doesNotContainKey("pendingSince");
    }

    @Test
    void keepsWhatWasAddedWhileTheRestWasBeingPublished() {
        save("P1", 1);
        var pending = store.pending(10).get(0);
        save("P1", 2);

        store.published(List.of(pending));

        assertThat(store.pending(10)).containsExactly(new Pending("P1", List.of(event("P1", 2))));

        store.published(store.pending(10));
        assertThat(store.pending(10)).isEmpty();
    }

    @Test
    void forgetsOfSeveralDocumentsWhatIsPublishedOfEach() {
        save("P1", 1);
        save("P2", 1);
        save("P3", 1);
        var pending = store.pending(10);
        save("P2", 2);

        store.published(pending);

        assertThat(store.pending(10)).containsExactly(new Pending("P2", List.of(event("P2", 2))));
        for (var id : List.of("P1", "P2", "P3")) {
            assertThat(store.history(id, 2, 10)).containsExactly(recorded(id, 1));
        }
    }

    @Test
    void saysWhetherThereMayBeMoreThanWasReadLast() {
        save("P1", 1);
        save("P2", 1);
        assertThat(store.isWritten()).isTrue();

        store.pending(1);
        assertThat(store.isWritten()).as("there was room for one").isTrue();

        store.pending(10);
        assertThat(store.isWritten()).isFalse();

        save("P1", 2);
        assertThat(store.isWritten()).isTrue();
    }

    @Test
    void isNotConfusedByASecondRelayThatIsLate() {
        save("P1", 1);
        var late = store.pending(10).get(0);
        save("P1", 2);
        store.published(store.pending(10));
        save("P1", 3);

        store.published(List.of(late));

        assertThat(store.pending(10)).containsExactly(new Pending("P1", List.of(event("P1", 3))));
    }

    @Test
    void takesNoMoreChangesOfADocumentWhenTooManyAreUnpublished() {
        for (int revision = 1; revision <= 50; revision++) {
            save("P1", revision);
        }

        assertThatThrownBy(() -> save("P1", 51)).isInstanceOf(BacklogException.class);
        assertThat(save("P1", 50)).isFalse();

        store.published(store.pending(10));
        assertThat(save("P1", 51)).isTrue();
    }

    @Test
    void savesNothingWhereSomethingElseOfTheDocumentIsNotAsItWas() {
        save("P1", 1);
        var change = change("P1", 2, NOW);
        var condition = new Document("state", "as of 7");

        assertThat(store.save("P1", state(2), condition, change)).isFalse();
        assertThat(store.save("P1", state(2), new Document("state", "as of 1"), change))
                .isTrue();
    }

    @Test
    void keepsTheHistoryOfWhatIsPublishedAndOfWhatIsNot() {
        save("P1", 1);
        save("P1", 2);
        store.published(store.pending(10));
        save("P1", 3);
        save("P1", 4);

        assertThat(store.history("P1", Long.MAX_VALUE, 10))
                .containsExactly(recorded("P1", 4), recorded("P1", 3), recorded("P1", 2), recorded("P1", 1));
        assertThat(store.history("P1", Long.MAX_VALUE, 2)).containsExactly(recorded("P1", 4), recorded("P1", 3));
        assertThat(store.history("P1", 3, 10)).containsExactly(recorded("P1", 2), recorded("P1", 1));
        assertThat(store.history("P2", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void keepsTheHistoryOnceThoughARelayDiesAtAnyWrite() {
        save("P1", 1);
        save("P1", 2);
        int write = 1;
        while (!store.pending(10).isEmpty()) {
            var dying = storeIn(Hooks.dyingAfter(database, write++));
            try {
                dying.published(store.pending(10));
            } catch (Hooks.Death e) {
                assertThat(store.history("P1", Long.MAX_VALUE, 10))
                        .containsExactly(recorded("P1", 2), recorded("P1", 1));
            }
        }

        assertThat(write).isGreaterThan(2);
        assertThat(store.history("P1", Long.MAX_VALUE, 10)).containsExactly(recorded("P1", 2), recorded("P1", 1));
    }

    @Test
    void letsOneOfSeveralClientsMakeEachRevision() {
        var other = storeIn(kind.throughAnotherClient(database));
        save("P1", 1);
        for (long revision = 2; revision <= 20; revision++) {
            long next = revision;
            var saved = Race.<Boolean>of(List.of(
                    () -> store.save("P1", state(next), new Document(), change("P1", next, NOW)),
                    () -> other.save("P1", state(next), new Document(), change("P1", next, NOW)),
                    () -> store.save("P1", state(next), new Document(), change("P1", next, NOW))));

            assertThat(saved).containsExactlyInAnyOrder(true, false, false);
        }
        assertThat(store.pending(10).get(0).events())
                .extracting(Event::revision)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void refusesDocumentsOfAnOlderVersion() {
        store.requireField("looks");
        save("P1", 1);

        store.requireField("state");
        assertThatThrownBy(() -> store.requireField("looks"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P1 was written by an older version");
    }

    private static MongoRevisionStore storeIn(MongoDatabase database) {
        var codec = new EventCodec();
        return new MongoRevisionStore(
                database.getCollection("documents"), codec, new MongoHistory(database.getCollection("history"), codec));
    }

    private boolean save(String id, long revision) {
        return save(id, revision, NOW);
    }

    private boolean save(String id, long revision, Instant time) {
        return store.save(id, state(revision), new Document(), change(id, revision, time));
    }

    private static Document state(long revision) {
        return new Document("state", "as of " + revision);
    }

    private static Change<String> change(String id, long revision, Instant time) {
        return new Change<>("", event(id, revision, time), changes(revision), null);
    }

    private static List<FieldChange> changes(long revision) {
        return List.of(new FieldChange("stage", revision == 1 ? null : "SIGNED", "as of " + revision));
    }

    private static Recorded recorded(String id, long revision) {
        return new Recorded(event(id, revision), changes(revision));
    }

    private static ProjectEvent event(String id, long revision) {
        return event(id, revision, NOW);
    }

    private static ProjectEvent event(String id, long revision, Instant time) {
        return new StageChanged(
                Change.eventId("project", id, revision),
                time,
                revision,
                List.of("GX"),
                id,
                Stage.SIGNED,
                Stage.STARTED,
                null,
                new Actor("li.na", "李娜", "GX"));
    }
}
