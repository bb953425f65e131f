package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.lang.Thread.State;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class MongoHealthTests {

    private static final int AT_ONCE = 60;

    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger pings = new AtomicInteger();
    private final Queue<Status> statuses = new ConcurrentLinkedQueue<>();
    private final MongoHealth health = new MongoHealth(slowStore());

    @Test
    void probesThatComeWhileOneWaitsForASlowStoreTakeItsResult() throws Exception {
        var probes =
                Stream.generate(() -> new Thread(this::probe)).limit(AT_ONCE).toList();
        probes.forEach(Thread::start);
        await().until(() -> probes.stream().allMatch(probe -> probe.getState() == State.WAITING));
        assertThat(pings).hasValue(1);

        answer.countDown();
        for (var probe : probes) {
            probe.join();
        }

        assertThat(pings).hasValue(1);
        assertThat(List.copyOf(statuses)).hasSize(AT_ONCE).containsOnly(Status.UP);
    }

    @Test
    void aLaterProbeAsksTheStoreAgain() {
        answer.countDown();

        probe();
        probe();

        assertThat(pings).hasValue(2);
    }

    private void probe() {
        statuses.add(health.health().getStatus());
    }

    /** Counts the pings and answers none before it may. */
    private MongoDatabase slowStore() {
        return (MongoDatabase) Proxy.newProxyInstance(
                MongoDatabase.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("runCommand");
                    pings.incrementAndGet();
                    answer.await();
                    return new Document("ok", 1);
                });
    }
}
