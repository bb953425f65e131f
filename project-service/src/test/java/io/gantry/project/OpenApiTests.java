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

    private static final Path DOCUMENT = Path.of("openapi.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void theCheckedInDocumentIsWhatTheServiceDoes() throws IOException {
        var bytes = client.get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        var actual = json.writeValueAsString(json.readTree(bytes)) + "\n";
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(DOCUMENT, actual);
        }

        assertThat(DOCUMENT)
                .as("to write it anew: mvn -pl project-service test -Dtest=OpenApiTests -Dgantry.openapi.write=true")
                .exists()
                .hasContent(actual);
    }
}
