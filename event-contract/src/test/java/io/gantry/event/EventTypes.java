package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
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

    /** What the type is called on the wire. */
    static String nameOf(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }
}
