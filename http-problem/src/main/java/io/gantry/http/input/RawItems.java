package io.gantry.http.input;

import java.util.List;

/**
 * A request's items, to be read and judged one by one.
 *
 * @param isArray whether the body was an array, or lines, and not a single object
 */
public record RawItems(boolean isArray, List<RawItem> items) {

    public RawItems {
        items = List.copyOf(items);
    }
}
