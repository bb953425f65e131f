package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.StageAdvanced;
import io.gantry.event.Stage;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class RevisionStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final MongoCollection<Document> documents;
    private final MongoRevisionStore store;

    RevisionStoreContract(TestStore kind) {
        documents = kind.emptyDatabase().getCollection("documents");
        store = new MongoRevisionStore(documents, new EventCodec());
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
        store.save("LATE", state(1), event("LATE", 1, NOW.plusSeconds(2)));
        store.save("EARLY", state(1), event("EARLY", 1, NOW));
        store.save("EARLY", state(2), event("EARLY", 2, NOW.plusSeconds(9)));
        store.save("MIDDLE", state(1), event("MIDDLE", 1, NOW.plusSeconds(1)));

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
        for (int revision = 1; revision <= 6; revision++) {
            save("P1", revision);
        }

        assertThatThrownBy(() -> save("P1", 7)).isInstanceOf(BacklogException.class);
        assertThat(save("P1", 6)).isFalse();

        store.published(store.pending(10));
        assertThat(save("P1", 7)).isTrue();
    }

    private boolean save(String id, long revision) {
        return store.save(id, state(revision), event(id, revision));
    }

    private static Document state(long revision) {
        return new Document("state", "as of " + revision);
    }

    private static ProjectEvent event(String id, long revision) {
        return event(id, revision, NOW);
    }

    private static ProjectEvent event(String id, long revision, Instant time) {
        return new StageAdvanced(
                Change.eventId("project", id, revision), time, revision, id, Stage.SIGNED, Stage.STARTED);
    }
}
