package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What integrators read of the interfaces, which the page at {@code /docs/api/} shows. */
class InterfaceDocumentTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 8;

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "issuer"})
    void everyOperationHasASummaryAndEveryFieldThatItTakesAnExample(String module) {
        var document = JSON.readTree(Path.of("..", module, "openapi.json").toFile());
        var missing = new ArrayList<String>();
        for (var path : document.get("paths")) {
            for (var operation : path) {
                var id = operation.path("operationId").asString("?");
                if (operation.path("summary").asString("").isBlank()) {
                    missing.add(id + ": summary");
                }
                for (var content : operation.path("requestBody").path("content")) {
                    check(document, content.path("schema"), id, missing, 0);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static void check(JsonNode document, JsonNode schema, String where, List<String> missing, int depth) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            check(document, document.at(reference.substring(1)), where, missing, depth + 1);
        } else if (depth < DEEPEST && !hasExample(schema)) {
            var parts = Stream.of("allOf", "oneOf")
                    .flatMap(kind -> schema.path(kind).valueStream());
            parts.forEach(part -> check(document, part, where, missing, depth + 1));
            schema.path("properties")
                    .propertyStream()
                    .forEach(field ->
                            check(document, field.getValue(), where + "." + field.getKey(), missing, depth + 1));
            if (schema.has("items")) {
                check(document, schema.get("items"), where + "[]", missing, depth + 1);
            } else if (schema.path("type").isString() && !schema.has("properties")) {
                missing.add(where + ": example");
            }
        }
    }

    private static boolean hasExample(JsonNode schema) {
        return schema.has("example")
                || schema.has("enum")
                // What is in a file is described in words.
                || schema.path("format").asString("").equals("binary")
                || schema.path("type").asString("").equals("boolean");
    }
}
