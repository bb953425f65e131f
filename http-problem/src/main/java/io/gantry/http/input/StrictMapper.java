package io.gantry.http.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Makes a mapper read each type in its one form only. */
final class StrictMapper {

    private StrictMapper() {}

    /** A mapper that writes as {@code base} does, and reads strictly. */
    static JsonMapper of(JsonMapper base) {
        return base.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(forms())
                .build();
    }

    private static SimpleModule forms() {
        return new SimpleModule("gantry-forms")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                .addDeserializer(LocalDate.class, new FormDeserializer<>(LocalDate.class, Forms.DAY, Forms::day))
                .addDeserializer(YearMonth.class, new FormDeserializer<>(YearMonth.class, Forms.MONTH, Forms::month))
                .addDeserializer(Instant.class, new FormDeserializer<>(Instant.class, Forms.INSTANT, Forms::instant))
                .addDeserializer(UUID.class, new FormDeserializer<>(UUID.class, Forms.UUID_TEXT, Forms::uuid))
                .addKeyDeserializer(String.class, new TextKeyDeserializer())
                .setDeserializerModifier(new OwnTokens());
    }

    private static final class OwnTokens extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> plain) {
            return TokenDeserializer.of(description.getBeanClass(), plain);
        }

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> plain) {
            return new EnumDeserializer(plain);
        }
    }
}
