package io.gantry.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks the components of records that are not {@code @Nullable} as required in OpenAPI documents, and sees to it that no schema
 * stands for two types: they are named by simple names, and the second would be described as the first.
 */
class RecordSchemas implements ModelConverter {

    private final Map<String, JavaType> types = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var javaType = Json31.mapper().constructType(type.getType());
        if (schema != null && javaType.isRecordType()) {
            requireOwn(nameOf(schema), javaType);
            Schema<?> described = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameOf(schema));
            if (described != null && described.getProperties() != null) {
                alwaysThere(javaType.getRawClass())
                        .filter(name -> isNew(described, name))
                        .forEach(described::addRequiredItem);
            }
        }
        return schema;
    }

    private void requireOwn(String name, JavaType type) {
        var other = types.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(
                    "The schema %s would stand for %s and %s (expected: a @Schema(name) at one of them)"
                            .formatted(name, other.toCanonical(), type.toCanonical()));
        }
    }

    private static boolean isNew(Schema<?> schema, String name) {
        return schema.getProperties().containsKey(name)
                && (schema.getRequired() == null || !schema.getRequired().contains(name));
    }

    private static Stream<String> alwaysThere(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .flatMap(component ->
                        isUnwrapped(component) ? alwaysThere(component.getType()) : Stream.of(component.getName()));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static String nameOf(Schema<?> schema) {
        var reference = schema.get$ref();
        return reference == null ? schema.getName() : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
