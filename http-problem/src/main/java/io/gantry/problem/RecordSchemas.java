package io.gantry.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Marks the components of records that are not {@code @Nullable} as required in OpenAPI documents. */
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var javaType = Json31.mapper().constructType(type.getType());
        if (schema != null && javaType.isRecordType()) {
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
        return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    }
}
