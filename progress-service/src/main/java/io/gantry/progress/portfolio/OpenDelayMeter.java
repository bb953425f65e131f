package io.gantry.progress.portfolio;

import io.gantry.access.Scope;
import io.gantry.progress.status.ProjectStore;

/** Counts the open delays at intervals, not at each reading of the meter. */
final class OpenDelayMeter implements Runnable {

    private final ProjectStore projects;
    private volatile long open;

    OpenDelayMeter(ProjectStore projects) {
        this.projects = projects;
    }

    @Override
    public void run() {
        var count = new long[1];
        projects.forEach(
                Scope.EVERYTHING,
                ProjectStore.Filter.ALL,
                line -> line.delays().forEach(delays -> count[0] += delays.delays()));
        open = count[0];
    }

    /** As counted last. */
    long open() {
        return open;
    }
}
