package io.gantry.progress;

import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.event.Stage;
import io.gantry.progress.status.Samples;
import io.gantry.stream.EventPublisher;
import io.gantry.testing.TestStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A running service whose broker dies and comes back, and all that it logs meanwhile. */
@ExtendWith(OutputCaptureExtension.class)
class BrokerOutageTests extends RunningService {

    // The beginning and the end as the consumers, the publisher and the pollers see them.
    private static final int MOST_LINES = 12;

    @TempDir
    private Path directory;

    @Test
    void anOutageOfTheBrokerIsAFewLinesHoweverManyAttemptsThereAre(CapturedOutput output) {
        var broker = EmbeddedBroker.start(directory, 0, 0);
        // The service that other tests share has another broker.
        try (var service = new SpringApplicationBuilder(ProgressServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gantry.identity.issuer=" + TokenIssuer.shared().address(),
                        "--spring.mongodb.uri=" + TestStore.uri("progress-outage"),
                        // Each attempt is waited for; together they need not take longer than until the log says it.
                        "--spring.kafka.producer.properties.request.timeout.ms=2000",
                        "--spring.kafka.producer.properties.delivery.timeout.ms=4000",
                        "--gantry.stream.confirm-within=5s",
                        "--spring.cloud.stream.kafka.binder.consumer-properties.default.api.timeout.ms=5000",
                        "--spring.cloud.stream.kafka.binder.health-timeout=1",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers())) {
            port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            managementPort = service.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
            service.getBean(EventPublisher.class)
                    .publish(List.of(
                            unit("GX", null),
                            unit("GX-GXJ", "GX"),
                            unit("QY-ZB", "GX-GXJ"),
                            Samples.registered(Stage.STARTED),
                            Samples.planned()));
            await().until(() -> report().statusCode() == 202);
            operate("/actuator/health/readiness");
            int before = output.getAll().length();

            broker.kill();
            for (int i = 0; i < 3; i++) {
                var refused = report();
                assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                operate("/actuator/health/readiness");
            }
            await().until(() -> logged(output, before).contains("The broker has not answered for"));
            broker = EmbeddedBroker.start(directory, broker.port(), 0);
            await().until(() -> report().statusCode() == 202);
            await().until(() -> logged(output, before).contains("The broker answers again"));

            var lines = logged(output, before).lines().toList();
            assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES).noneMatch(line -> line.contains(" o.a.k."));
            assertThat(lines)
                    .filteredOn(line -> line.contains("The broker has not answered"))
                    .hasSize(1);
            assertThat(lines)
                    .filteredOn(line -> line.contains("events not confirmed by the broker:"))
                    .hasSize(1);
            assertThat(lines)
                    .filteredOn(line -> line.contains("confirms events again"))
                    .hasSize(1);
        } finally {
            broker.close();
        }
    }

    private static String logged(CapturedOutput output, int before) {
        return output.getAll().substring(before);
    }

    private HttpResponse<String> report() {
        return report(report(UUID.randomUUID(), PROJECT, STRUCTURE, "QY-ZB", "12", CLOCK.instant()), REPORTER);
    }
}
