package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of requests and answers, as editors and {@code tsc} read them, are those of the OpenAPI documents. */
class ApiTypesTests {

    private static final Path TYPES = Path.of("src/main/resources/static/js/types/api.d.ts");
    private static final Map<String, String> DOCUMENTS = new TreeMap<>(Map.of(
            "identity", "../issuer/openapi.json",
            "notification", "../notification-service/openapi.json",
            "progress", "../progress-service/openapi.json",
            "registry", "../project-service/openapi.json"));
    private static final String SCHEMAS = "#/components/schemas/";

    @Test
    void areThoseOfTheInterfaces() throws IOException {
        var text = new StringBuilder("// Made from the OpenAPI documents by ApiTypesTests; see CONTRIBUTING.md.\n");
        var answers = new TreeMap<String, String>();
        var bodies = new TreeMap<String, String>();
        for (var document : DOCUMENTS.entrySet()) {
            var api = JsonMapper.shared().readTree(Files.readString(Path.of(document.getValue())));
            text.append(namespace(document.getKey(), api.at("/components/schemas")));
            api.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        // What is filled in has no name there.
                        var name = path.getKey().replaceAll("\\{[^}]*}", "{}");
                        var schema = schemaIn(operation.getValue().at("/responses/200"));
                        if (operation.getKey().equals("get") && !schema.isMissingNode()) {
                            answers.put(name, type(schema, document.getKey() + "."));
                        }
                        var body = schemaIn(operation.getValue().path("requestBody"));
                        if (!body.isMissingNode()) {
                            bodies.put(
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + name,
                                    type(body, document.getKey() + "."));
                        }
                    }));
        }
        text.append(map("What a GET is answered with, by its path.", "Answers", answers));
        text.append(map("What a request carries, by its method and path.", "Bodies", bodies));
        if (Boolean.getBoolean("gantry.types.write")) {
            Files.writeString(TYPES, text);
        }

        assertThat(TYPES)
                .as("an interface has changed; run with -Dgantry.types.write=true and commit")
                .hasContent(text.toString());
    }

    private static String namespace(String name, JsonNode schemas) {
        return schemas.properties().stream()
                .map(schema -> "  interface " + schema.getKey() + " " + object(schema.getValue(), "  ", "") + "\n")
                .collect(Collectors.joining("", "\nexport namespace " + name + " {\n", "}\n"));
    }

    private static String map(String words, String name, Map<String, String> types) {
        return types.entrySet().stream()
                .map(type -> "  '" + type.getKey() + "': " + type.getValue() + ";\n")
                .collect(Collectors.joining("", "\n/** " + words + " */\nexport interface " + name + " {\n", "}\n"));
    }

    private static JsonNode schemaIn(JsonNode message) {
        return message.at("/content/application~1json/schema");
    }

    private static String object(JsonNode schema, String indent, String within) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return schema.path("properties").properties().stream()
                .map(field -> "%s  %s%s: %s;\n"
                        .formatted(
                                indent,
                                field.getKey(),
                                required.contains(field.getKey()) ? "" : "?",
                                type(field.getValue(), within)))
                .collect(Collectors.joining("", "{\n", indent + "}"));
    }

    private static String type(JsonNode schema, String within) {
        if (schema.has("$ref")) {
            return within + schema.path("$ref").asString().substring(SCHEMAS.length());
        }
        if (schema.has("oneOf")) {
            return schema.path("oneOf")
                    .valueStream()
                    .map(one -> type(one, within))
                    .collect(Collectors.joining(" | "));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(value -> "'" + value.asString() + "'")
                    .collect(Collectors.joining(" | "));
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> "string";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> "Array<" + type(schema.path("items"), within) + ">";
            case "object" -> mapOrObject(schema, within);
            default -> "unknown";
        };
    }

    private static String mapOrObject(JsonNode schema, String within) {
        var values = schema.path("additionalProperties");
        return values.isObject() ? "Record<string, " + type(values, within) + ">" : object(schema, "  ", within);
    }
}
