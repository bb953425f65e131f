package io.gantry.project.taskbook;

import java.util.List;

/**
 * What is planned of a project by year.
 *
 * @param revision the project's
 * @param items the years of which something has been said, and this one, in their order
 */
record Targets(long revision, List<TargetView> items) {

    Targets {
        items = List.copyOf(items);
    }
}
