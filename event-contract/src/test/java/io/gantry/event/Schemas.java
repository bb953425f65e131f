package io.gantry.event;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas beside the records. */
final class Schemas {

    /** What every {@code $id} starts with. */
    static final String BASE = "https://gantry.io/schemas/";

    private Schemas() {}

    /** The file that describes a sealed type. */
    static String fileOf(Class<?> family) {
        return EventTypes.kebabOf(family) + ".v1.json";
    }

    static Schema root(String file) {
        var stream = Schemas.class.getResourceAsStream("/event-contract/schemas/" + file);
        return new Schema(file, JsonMapper.shared().readTree(stream));
    }

    /** What {@code <file>#<pointer>} refers to. */
    static Schema at(String reference) {
        var parts = reference.split("#", 2);
        return new Schema(parts[0], root(parts[0]).node().at(JsonPointer.compile(parts[1])));
    }

    /** A schema and the file it stands in, which its references start from. */
    record Schema(String file, JsonNode node) {

        Schema child(String... path) {
            var child = node;
            for (var step : path) {
                child = child.path(step);
            }
            return new Schema(file, child).resolved();
        }

        /** What this schema refers to, be it by {@code $ref} or by an {@code allOf} that only adds a description. */
        private Schema resolved() {
            if (node.has("allOf")) {
                return new Schema(file, node.path("allOf").path(0)).resolved();
            }
            if (!node.has("$ref")) {
                return this;
            }
            var reference = node.path("$ref").asString();
            return at(reference.startsWith("#") ? file + reference : reference).resolved();
        }
    }
}
