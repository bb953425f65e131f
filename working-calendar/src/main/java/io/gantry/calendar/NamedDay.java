package io.gantry.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A day that is otherwise than the week says.
 *
 * @param working a make-up workday (调休) rather than a holiday
 * @param name what people call it, such as 春节; may be empty
 */
public record NamedDay(LocalDate date, boolean working, String name) {

    public NamedDay {
        requireNonNull(date, "date");
        requireNonNull(name, "name");
    }

    /** A day off. */
    public static NamedDay off(LocalDate date, String name) {
        return new NamedDay(date, false, name);
    }

    /** A make-up workday. */
    public static NamedDay working(LocalDate date, String name) {
        return new NamedDay(date, true, name);
    }
}
