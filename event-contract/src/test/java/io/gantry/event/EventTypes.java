package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The event types that exist, as the sealed types say. */
final class EventTypes {

    private EventTypes() {}

    static Stream<Class<?>> all() {
        return below(Event.class);
    }

    /** The sealed types, one for each topic. */
    static Stream<Class<?>> families() {
        return Arrays.stream(Event.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::below)
                : Stream.of(type);
    }

    /** The sealed type that the type called {@code name} belongs to. */
    static Class<?> familyOf(String name) {
        return families()
                .filter(family -> below(family).anyMatch(type -> nameOf(type).equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /** What the type is called on the wire. */
    static String nameOf(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }

    /** What the name of a sealed type is in file and topic names: {@code ProjectEvent} is {@code project-event}. */
    static String kebabOf(Class<?> family) {
        return family.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String topicOf(Class<?> family) {
        return "gantry." + kebabOf(family) + "s.v1";
    }
}
