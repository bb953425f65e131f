package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has happened of an activity.
 *
 * @param finished absent while it is under way
 * @param remaining working days that it still takes, from the data date on; 0 if and only if it has finished
 */
public record Progress(LocalDate started, @Nullable LocalDate finished, int remaining) {

    public Progress {
        requireNonNull(started, "started");
    }

    public static Progress underWay(LocalDate started, int remaining) {
        return new Progress(started, null, remaining);
    }

    public static Progress done(LocalDate started, LocalDate finished) {
        return new Progress(started, finished, 0);
    }
}
