package io.gantry.project.element;

import io.gantry.project.element.ElementStore.Place;
import java.time.DateTimeException;

/** How a list of elements is sorted. @param reversed whether what comes last in the order comes first */
record ElementSort(ElementOrder order, boolean reversed) {

    static final ElementSort BY_DUE = new ElementSort(ElementOrder.DUE, false);

    /** Where an element stands. */
    Place placeOf(RegisteredElement element) {
        return place(order.key(element), element.id());
    }

    /** @throws DateTimeException if {@code key} is no key of the order */
    Place place(String key, String id) {
        order.stored(key);
        return new Place(key, id);
    }
}
