package io.gantry.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

class HealthTests extends RunningRegistry {

    @LocalManagementPort
    private int managementPort;

    @Test
    void isReadyWhenTheStoreAnswers() {
        management("/actuator/health/readiness")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void isNotReadyWhileAConsumerStandsOrTheStoreIsAway(@Autowired HealthEndpointGroups groups) {
        assertThat(List.of("stream", "mongo")).allMatch(groups.get("readiness")::isMember);
    }

    @Test
    void isMeasured() {
        unit();

        var text = management("/actuator/prometheus")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(text)
                .contains("gantry_registry_commands_total{")
                .contains("command=\"register-unit\"")
                .contains("gantry_outbox_pending")
                .containsPattern("gantry_calendar_default_days(\\{[^}]*})? -?[0-9]");
    }

    @Test
    void showsNothingElse() {
        RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .build()
                .get()
                .uri("/actuator/env")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private RestTestClient.ResponseSpec management(String path) {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
