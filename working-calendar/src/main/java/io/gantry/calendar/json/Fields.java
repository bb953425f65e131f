package io.gantry.calendar.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the fields of a JSON object one by one and notes what is wrong with them. A field that is wrong reads as null. */
final class Fields {

    private final String path;
    private final JsonNode object;
    private final List<CalendarFault> faults;

    Fields(String path, JsonNode object, List<CalendarFault> faults) {
        this.path = path;
        this.object = object;
        this.faults = faults;
    }

    /** Whether this is an object with no other fields than these. */
    boolean haveOnly(Set<String> names) {
        if (!object.isObject()) {
            faults.add(CalendarFault.of(path, object.toString(), "an object with " + String.join(", ", names)));
            return false;
        }
        for (var name : object.propertyNames()) {
            if (!names.contains(name)) {
                faults.add(CalendarFault.of(at(name), object.path(name).toString(), "no such field"));
            }
        }
        return true;
    }

    boolean has(String name) {
        return object.has(name);
    }

    @Nullable
    String text(String name) {
        return parsed(name, Function.identity(), "a text");
    }

    /** @param parser throws a RuntimeException for a text that it does not take */
    <T> @Nullable T parsed(String name, Function<String, T> parser, String expected) {
        return parsed(at(name), object.path(name), parser, expected);
    }

    /** The elements of a list of texts that are right. */
    <T> List<T> texts(String name, Function<String, T> parser, String expected) {
        var found = new ArrayList<T>();
        each(name, (place, element) -> {
            var value = parsed(place, element, parser, expected);
            if (value != null) {
                found.add(value);
            }
        });
        return found;
    }

    Fields object(String name) {
        return new Fields(at(name), object.path(name), faults);
    }

    /** Hands on the elements of a list of objects; a list that is absent has none. */
    void objects(String name, BiConsumer<String, Fields> action) {
        each(name, (place, element) -> action.accept(place, new Fields(place, element, faults)));
    }

    void fault(String name, @Nullable Object value, String expected) {
        faults.add(CalendarFault.of(at(name), value == null ? "" : value.toString(), expected));
    }

    private void each(String name, BiConsumer<String, JsonNode> action) {
        var list = object.path(name);
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray()) {
            fault(name, list, "a list");
            return;
        }
        for (var i = 0; i < list.size(); i++) {
            action.accept(at(name) + "[" + i + "]", list.path(i));
        }
    }

    private <T> @Nullable T parsed(String place, JsonNode node, Function<String, T> parser, String expected) {
        if (node.isString()) {
            try {
                return parser.apply(node.stringValue());
            } catch (RuntimeException wrong) {
                faults.add(CalendarFault.of(place, node.stringValue(), expected));
                return null;
            }
        }
        faults.add(CalendarFault.of(place, node.isMissingNode() ? "" : node.toString(), expected));
        return null;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
