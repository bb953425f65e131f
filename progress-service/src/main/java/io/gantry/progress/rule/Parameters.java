package io.gantry.progress.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters by which a rule decides.
 *
 * @param values by name, of the type that {@link Quantity} says
 */
public record Parameters(Map<String, Object> values) {

    public Parameters {
        values = Map.copyOf(values);
    }

    /** An amount, percentage or number of percentage points. */
    public BigDecimal decimal(String name) {
        return (BigDecimal) value(name);
    }

    /** A count or number of days. */
    public long whole(String name) {
        return (Long) value(name);
    }

    public DayOfWeek weekday(String name) {
        return (DayOfWeek) value(name);
    }

    public LocalTime time(String name) {
        return (LocalTime) value(name);
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), () -> "parameter: " + name + " (expected: a declared one)");
    }
}
