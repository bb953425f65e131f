package io.gantry.project.element;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what order elements are listed; among equals by the codes of their projects and their own. */
enum ElementOrder {
    /** By the latest day to apply; what has none counts as later than all. */
    DUE("due", element -> day(element.days().latestApplyBy())),

    /** By the day on which it is needed; what has none counts as later than all. */
    NEED("needBy", element -> day(element.days().needBy())),

    /** By the codes of the units that grant them. */
    AUTHORITY("facts.authority", element -> element.facts().authority()),

    /** By the codes of the states, as somebody said them last: a grant that has lapsed by itself is among the grants. */
    STATE("state", element -> element.last().state().name()),

    /** By the codes of the projects. */
    PROJECT("projectId", RegisteredElement::projectId);

    private final String field;
    private final Function<RegisteredElement, String> key;

    ElementOrder(String field, Function<RegisteredElement, String> key) {
        this.field = field;
        this.key = key;
    }

    /** The field by which the store sorts. */
    String field() {
        return field;
    }

    /** Where an element stands. */
    String key(RegisteredElement element) {
        return key.apply(element);
    }

    /**
     * A key as the field has it.
     *
     * @throws DateTimeException if it should be a day and is none
     */
    Comparable<?> stored(String text) {
        return this == DUE || this == NEED ? LocalDate.parse(text) : text;
    }

    private static String day(@Nullable LocalDate day) {
        return (day == null ? ElementStore.LAST : day).toString();
    }
}
