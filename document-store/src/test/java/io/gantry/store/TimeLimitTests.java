package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoClientException;
import com.mongodb.MongoSocketException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Event;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import io.gantry.testing.Race;
import io.gantry.testing.SilentProxy;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a service notices of a store that accepts connections and is silent, from the start or from some moment on. */
class TimeLimitTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    // More than there are connections.
    private static final int AT_ONCE = 60;

    private final SilentProxy proxy = new SilentProxy(TestStore.uri("limits"));
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MongoAutoConfiguration.class,
                    MongoHealthContributorAutoConfiguration.class,
                    DocumentStoreAutoConfiguration.class))
            .withBean(EventCodec.class)
            .withPropertyValues("spring.mongodb.uri=" + proxy.uri());

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void aStoreThatIsSilentFromTheStartIsGivenUpInTime() {
        proxy.fallSilent();

        service.withBean(EventOutbox.class, NoOutbox::new)
                .run(context -> assertFailsInTime(() -> find(context.getBean(MongoDatabase.class))));
    }

    @Test
    void aReadFailsInTimeWhenTheStoreFallsSilent() {
        afterTheStoreFellSilent(database -> assertFailsInTime(() -> find(database)));
    }

    @Test
    void aWriteFailsInTimeWhenTheStoreFallsSilent() {
        afterTheStoreFellSilent(database ->
                assertFailsInTime(() -> database.getCollection("things").insertOne(new Document("value", 1))));
    }

    @Test
    void requestsThatOutnumberTheConnectionsAllFailInTime() {
        afterTheStoreFellSilent(database -> Race.of(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    assertFailsInTime(() -> find(database));
                    return true;
                })
                .toList()));
    }

    @Test
    void healthIsDownInTimeForEveryProbe() {
        service.run(context -> {
            var health = context.getBean("mongoHealthContributor", HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            proxy.fallSilent();

            var probes = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> (Callable<Status>) () -> health.health().getStatus())
                    .toList();

            var statuses = new ArrayList<Status>();
            assertThat(inTime(() -> statuses.addAll(Race.of(probes)))).isNull();
            assertThat(statuses).hasSize(AT_ONCE).containsOnly(Status.DOWN);
        });
    }

    @Test
    void aUriWithoutADatabaseIsRefusedWithASentence() {
        service.withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:27017")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("spring.mongodb.uri names no database (expected: mongodb://host/database)"));
    }

    @Test
    void whatIsAcknowledgedIsInTheJournalOfTheMajority() {
        service.run(context -> assertThat(context.getBean(MongoDatabase.class).getWriteConcern())
                .isEqualTo(WriteConcern.MAJORITY.withJournal(true)));
    }

    private void afterTheStoreFellSilent(Consumer<MongoDatabase> test) {
        service.run(context -> {
            var database = context.getBean(MongoDatabase.class);
            database.getCollection("things").insertOne(new Document("value", 0));
            proxy.fallSilent();

            test.accept(database);
        });
    }

    private static void find(MongoDatabase database) {
        database.getCollection("things").find().sort(new Document("_id", 1)).first();
    }

    private static void assertFailsInTime(Runnable operation) {
        assertThat(inTime(operation)).isInstanceOfAny(MongoClientException.class, MongoSocketException.class);
    }

    private static @Nullable Throwable inTime(Runnable operation) {
        var start = System.nanoTime();
        var failure = catchThrowable(operation::run);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return failure;
    }

    // The real one creates its index at once.
    private static final class NoOutbox implements EventOutbox {

        @Override
        public void add(Collection<? extends Event> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Pending> pending(int limit) {
            return List.of();
        }

        @Override
        public void published(List<Pending> pending) {}
    }
}
