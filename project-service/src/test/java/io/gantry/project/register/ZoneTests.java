package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.project.ProjectServiceApplication;
import io.gantry.project.RunningRegistry;
import io.gantry.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ZoneTests extends RunningRegistry {

    @Test
    void aStartWithAnotherZoneThanTheFirstOneIsRefused() {
        var service = new SpringApplicationBuilder(ProjectServiceApplication.class);

        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gantry.zone=Asia/Urumqi",
                        "--gantry.identity.issuer=" + TokenIssuer.shared().address(),
                        "--spring.mongodb.uri=" + TestStore.uri("project"),
                        "--spring.kafka.bootstrap-servers="
                                + EmbeddedBroker.shared().bootstrapServers()))
                .hasMessageStartingWith(
                        "gantry.zone: Asia/Urumqi (expected: Asia/Shanghai, in which days have been written");
    }
}
