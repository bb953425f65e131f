package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.embedded.issuer.TokenIssuer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service without a broker tells operators how it is. */
class InstanceTests {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();
    private static RunningSample service;

    @BeforeAll
    static void start() {
        service = new RunningSample(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void operatorsSeeHealthAndMeters() {
        var answer = service.get("/api/sample/instance", ISSUER.bearer("chen.op", "GX", "ops"));

        assertThat(answer.status()).isEqualTo(200);
        var report = answer.body();
        assertThat(report.path("service").asString()).isEqualTo("sample-service");
        assertThat(report.path("health").asString()).isEqualTo("UP");
        assertThat(report.path("since").asString()).isNotEmpty();
        assertThat(report.path("process").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(report.path("parts").valueStream())
                .extracting(part -> part.path("name").asString())
                .contains("readinessState");
        assertThat(report.path("readings").valueStream())
                .extracting(reading -> reading.path("name").asString())
                .contains("gantry.audit.waiting", "jvm.memory.used");
    }

    @Test
    void withoutItsBrokerItTakesNothingInAgainAndSaysWhenToAskAgain() {
        var answer = service.post(
                "/api/sample/dead-letters/replay",
                ISSUER.bearer("chen.op", "GX", "ops"),
                "{\"topic\":\"gantry.progress-events.v1\",\"partition\":0,\"offset\":0}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(service.get("/api/sample/instance", ISSUER.bearer("wang.min", "GX", "admin"))
                        .status())
                .isEqualTo(403);
    }
}
