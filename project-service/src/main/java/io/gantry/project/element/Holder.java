package io.gantry.project.element;

import io.gantry.event.Standing;
import java.util.List;

/**
 * What of its project decides who sees an element in lists over all projects.
 *
 * @param units codes of the units that the project concerns, in order
 */
record Holder(List<String> units, Standing standing) {

    Holder {
        units = units.stream().distinct().sorted().toList();
    }
}
