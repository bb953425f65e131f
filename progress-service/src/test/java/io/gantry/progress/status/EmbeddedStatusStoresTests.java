package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Stage;
import io.gantry.progress.status.ProjectStore.Filter;
import io.gantry.progress.status.ProjectStore.Kind;
import io.gantry.progress.status.ProjectStore.Place;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedStatusStoresTests extends StatusStoresContract {

    private final MongoDatabase database = TestStore.EMBEDDED.emptyDatabase();

    @Override
    StatusStores stores() {
        return StatusConfiguration.stores(database);
    }

    @Test
    void whatWasWrittenBeforeThereWereOrdersIsListedInEach() {
        var status = StatusHarness.over(stores(), InstantSource.fixed(Instant.parse("2026-03-12T02:00:00Z")));
        status.apply(registered(Stage.STARTED));
        database.getCollection("projects")
                .updateMany(new Document(), new Document("$unset", new Document("order", "").append("line.tier", "")));

        var projects = stores().projects();

        for (var order : ProjectOrder.values()) {
            assertThat(projects.page(Scope.EVERYTHING, Filter.ALL, order.in(null), new Place("", ""), 10))
                    .as("%s", order)
                    .extracting(ProjectStatus::id)
                    .containsExactly(PROJECT);
        }
        var byTier = new Filter(null, null, null, null, new Kind(null, null, "10BN", null));
        assertThat(projects.page(Scope.EVERYTHING, byTier, ProjectOrder.CODE.in(null), null, 10))
                .hasSize(1);
    }
}
