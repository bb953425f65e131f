package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.testing.Race;
import io.gantry.testing.SilentProxy;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients of a service notice of a store that hangs instead of dying. */
class SilentStoreTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    // More than the service has connections.
    private static final int AT_ONCE = 40;

    @Test
    void everyCommandIsAnsweredUnavailableInTimeAndOnRecordWhenTheStoreIsBack() {
        try (var proxy = new SilentProxy(TestStore.uri("silent"));
                var service = new RunningSample(
                        Map.of("spring.mongodb.uri", proxy.uri(), "gantry.limits.account.burst", 1000))) {
            var office = TokenIssuer.shared().bearer("wang.min", "GX", "office");
            service.post("/api/sample/stored", office, "{}");
            proxy.fallSilent();

            var answers = Race.of(Stream.generate(() -> command(service, office))
                    .limit(AT_ONCE)
                    .toList());

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.after()).isLessThan(LIMIT);
            });
            proxy.speak();
            // The driver may not have heard yet that the store answers again.
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(MongoException.class)
                    .untilAsserted(() -> assertThat(service.trail()).hasSize(AT_ONCE + 1));
        }
    }

    private static Callable<Timed> command(RunningSample service, String authorization) {
        return () -> {
            var start = System.nanoTime();
            var answer = service.post("/api/sample/stored", authorization, "{}");
            return new Timed(answer.status(), Duration.ofNanos(System.nanoTime() - start));
        };
    }

    private record Timed(int status, Duration after) {}
}
