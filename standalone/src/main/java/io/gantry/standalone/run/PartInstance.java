package io.gantry.standalone.run;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One process of a part.
 *
 * @param number from 1; above it only where a part runs several times
 */
record PartInstance(Part part, int number) {

    /** The processes of a part in a Gantry that runs {@code instances} of whatever can run more than once. */
    static List<PartInstance> of(Part part, int instances) {
        return IntStream.rangeClosed(1, part.isScaled() ? instances : 1)
                .mapToObj(number -> new PartInstance(part, number))
                .toList();
    }

    /** Its name for people, and in file names. */
    String label() {
        return number == 1 ? part.label() : part.label() + "-" + number;
    }
}
