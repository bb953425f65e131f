package io.gantry.http.validation;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** States our constraints in OpenAPI documents, beside those of Jakarta Validation, which springdoc knows. */
class ConstraintSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && schema.get$ref() == null && type.getCtxAnnotations() != null) {
            state(type.getCtxAnnotations(), schema);
        }
        var javaType = Json31.mapper().constructType(type.getType());
        if (schema != null && javaType.isRecordType()) {
            var described = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameOf(schema));
            if (described != null && described.getProperties() != null) {
                stateAll(javaType.getRawClass().getRecordComponents(), described);
            }
        }
        return schema;
    }

    // Once more, for swagger-core has copied the properties by way of doubles.
    private static void stateAll(RecordComponent[] components, Schema<?> described) {
        for (var component : components) {
            Schema<?> property = described.getProperties().get(component.getName());
            if (property != null && property.get$ref() == null) {
                state(component.getAccessor().getAnnotations(), property);
                if (property.getItems() != null
                        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
                    state(list.getAnnotatedActualTypeArguments()[0].getAnnotations(), property.getItems());
                }
            }
        }
    }

    private static String nameOf(Schema<?> schema) {
        return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    }

    private static void state(Annotation[] annotations, Schema<?> schema) {
        for (var annotation : annotations) {
            state(annotation, schema);
        }
    }

    private static void state(Annotation annotation, Schema<?> schema) {
        if (annotation instanceof Code) {
            schema.pattern(Code.PATTERN);
        } else if (annotation instanceof OneLineText text) {
            schema.pattern(OneLineText.PATTERN).maxLength(text.max());
        } else if (annotation instanceof MultilineText text) {
            schema.pattern(MultilineText.PATTERN).maxLength(text.max());
        } else if (annotation instanceof Decimal decimal) {
            state(decimal, schema);
        } else if (annotation instanceof Percent || annotation instanceof Money) {
            state(annotation.annotationType().getAnnotation(Decimal.class), schema);
        } else if (annotation instanceof Day day && schema.getDescription() == null) {
            schema.description("From " + day.from() + " to " + day.to());
        }
    }

    private static void state(Decimal decimal, Schema<?> schema) {
        schema.minimum(new BigDecimal(decimal.min())).maximum(new BigDecimal(decimal.max()));
        if (decimal.decimals() > 0) {
            schema.multipleOf(BigDecimal.ONE.movePointLeft(decimal.decimals()));
        }
    }
}
