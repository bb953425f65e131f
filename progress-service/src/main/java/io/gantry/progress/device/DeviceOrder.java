package io.gantry.progress.device;

import io.gantry.http.input.Forms;
import java.util.function.Function;

/** In what order devices are listed; among equals by their ids. */
enum DeviceOrder {
    ID("_id", known -> known.device().id()),
    LABEL("label", known -> known.device().label()),
    UNIT("unit", known -> known.device().unit()),

    /** Those that were enrolled first, first. */
    ENROLLED("enrolledAt", known -> known.enrolledAt().toString());

    private final String field;
    private final Function<EnrolledDevice, String> key;

    DeviceOrder(String field, Function<EnrolledDevice, String> key) {
        this.field = field;
        this.key = key;
    }

    /** The field by which the store sorts. */
    String field() {
        return field;
    }

    /** Where a device stands. */
    String key(EnrolledDevice known) {
        return key.apply(known);
    }

    /**
     * A key as the field has it.
     *
     * @throws IllegalArgumentException if it should be a time and is none
     */
    Object stored(String text) {
        return this == ENROLLED ? Forms.instant(text) : text;
    }
}
