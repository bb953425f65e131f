package io.gantry.stream;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what JSON binding lets pass: that what may not be absent is there, and that numbers and times lie where
 * arithmetic and every store can hold them. {@code 1E+1000000000} is short on the wire and fatal when it is added to.
 */
final class Completeness {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MAX_DIGITS = 30;

    private Completeness() {}

    /** @throws PoisonRecordException if {@code value} or anything within is missing or out of range */
    static void check(Object value) {
        check("event", value);
    }

    private static void check(String path, Object value) {
        if (value instanceof Record record) {
            for (var component : record.getClass().getRecordComponents()) {
                checkComponent(path + "." + component.getName(), component, record);
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> check(path + "[]", item));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> check(path + "{}", item));
        } else if (!inRange(value)) {
            throw new PoisonRecordException(path + " is out of range");
        }
    }

    private static void checkComponent(String path, RecordComponent component, Record record) {
        var value = read(component, record);
        if (value != null) {
            check(path, value);
        } else if (!mayBeAbsent(component.getAnnotatedType())) {
            throw new PoisonRecordException(path + " is missing");
        }
    }

    private static boolean inRange(Object value) {
        if (value instanceof Instant time) {
            return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
        }
        if (value instanceof LocalDate date) {
            return date.getYear() >= 1900 && date.getYear() < 2200;
        }
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        }
        return true;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
