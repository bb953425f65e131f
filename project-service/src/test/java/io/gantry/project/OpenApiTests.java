package io.gantry.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in OpenAPI document is the contract for the console and for outside clients. */
class OpenApiTests extends RunningRegistry {

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void theInterfaceIsAsCheckedIn() throws IOException {
        var answer = client.get().uri("/openapi").exchange().expectBody().returnResult();
        var current = json.writeValueAsString(json.readTree(answer.getResponseBodyContent())) + "\n";
        var checkedIn = Path.of("openapi.json");
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(checkedIn, current);
        }

        assertThat(checkedIn)
                .as("the interface has changed; if it is meant to, run with -Dgantry.openapi.write=true and commit")
                .hasContent(current);
    }
}
