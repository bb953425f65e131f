package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.embedded.issuer.TokenIssuer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectTests {

    private static final String PATH = "/api/sample/direct";
    private static final String OFFICE = TokenIssuer.shared().bearer("wang.min", "GX", "office");

    private static RunningSample service;

    @BeforeAll
    static void start() {
        service = new RunningSample(Map.of("gantry.limits.body", "1KB"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forgetTheTrail() {
        service.forgetTrail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"202", "later 202"})
    void whatTheLogHasIsAnsweredAndLeavesNoEntry(String body) {
        var answer = service.post(PATH, OFFICE, body);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.response().body()).isEqualTo("202");
        assertThat(answer.response().headers().firstValue("x-by")).hasValue("handler");
        assertThat(answer.response().headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(service.trail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"409", "later 409"})
    void whatIsRefusedIsOnRecordUnderTheOperationsName(String body) {
        var answer = service.post(PATH, OFFICE, body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.response().body()).isEqualTo("409");
        assertThat(service.trail())
                .extracting(entry -> entry.path("action").asString() + " "
                        + entry.path("status").asInt())
                .containsExactly("direct 409");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no number", "later no number"})
    void aFaultOfTheHandlerIsAProblem(String body) {
        var answer = service.post(PATH, OFFICE, body);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.response().body()).contains("/problems/internal-error");
    }

    @Test
    void aProblemOfTheHandlerIsAnsweredAsAControllersIs() {
        assertThat(service.post(PATH, OFFICE, "").status()).isEqualTo(422);
    }

    @Test
    void theGuardsStandBeforeIt() {
        var reporter = TokenIssuer.shared().bearer("zhao.lei", "GX", "reporter");

        assertThat(service.post(PATH, null, "202").status()).isEqualTo(401);
        assertThat(service.post(PATH, reporter, "202").status()).isEqualTo(403);
        assertThat(service.post(PATH, OFFICE, "2".repeat(2_000)).status()).isEqualTo(413);
    }
}
