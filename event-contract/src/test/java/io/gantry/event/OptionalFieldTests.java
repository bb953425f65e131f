package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OptionalFieldTests {

    private final Collection<String> present = new TreeSet<>();
    private final Collection<String> absent = new TreeSet<>();

    @Test
    void everyOptionalFieldIsThereInOneSampleAndAbsentInAnother() throws ReflectiveOperationException {
        for (var sample : Samples.all().toList()) {
            note(JsonMapper.shared().readValue(sample.json(), Event.class));
        }

        assertThat(present).isNotEmpty().isEqualTo(absent);
    }

    private void note(Object value) throws ReflectiveOperationException {
        if (value instanceof Collection<?> elements) {
            for (var element : elements) {
                note(element);
            }
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                note(component, component.getAccessor().invoke(value));
            }
        }
    }

    private void note(RecordComponent component, @Nullable Object value) throws ReflectiveOperationException {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            var field = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
            (value == null ? absent : present).add(field);
        }
        if (value != null) {
            note(value);
        }
    }
}
