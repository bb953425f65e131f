package io.gantry.event;

import io.gantry.event.Schemas.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message looks like, in one notation for records and schemas, so that they can be compared: an object is a map
 * whose keys end in {@code ?} where the field may be absent, an array a list of one, anything else a word.
 */
final class Shapes {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(Instant.class, "date-time"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    private Shapes() {}

    static Object ofEvent(Class<?> type) {
        var shape = ofRecord(type);
        shape.put("type", EventTypes.nameOf(type));
        return shape;
    }

    private static Map<String, Object> ofRecord(Class<?> type) {
        var shape = new TreeMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            shape.put(component.getName() + (optional ? "?" : ""), ofType(component.getGenericType()));
        }
        return shape;
    }

    private static Object ofType(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var value = ofType(arguments[arguments.length - 1]);
            return generic.getRawType() == List.class ? List.of(value) : Map.of("*", value);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.toString(plain.getEnumConstants());
        }
        return plain.isRecord() ? ofRecord(plain) : WORDS.get(plain);
    }

    static Object of(Schema schema) {
        var node = schema.node();
        if (node.has("const")) {
            return node.path("const").asString();
        }
        if (node.has("enum")) {
            return node.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList()
                    .toString();
        }
        return switch (node.path("type").asString()) {
            case "array" -> List.of(of(schema.child("items")));
            case "object" -> ofObject(schema);
            default -> node.path("format").asString(node.path("type").asString());
        };
    }

    private static Map<String, Object> ofObject(Schema schema) {
        var shape = new TreeMap<String, Object>();
        var required = schema.node()
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        for (var name : schema.node().path("properties").propertyNames()) {
            shape.put(name + (required.contains(name) ? "" : "?"), of(schema.child("properties", name)));
        }
        if (schema.node().has("additionalProperties")) {
            shape.put("*", of(schema.child("additionalProperties")));
        }
        return shape;
    }
}
