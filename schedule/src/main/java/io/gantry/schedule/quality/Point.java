package io.gantry.schedule.quality;

import java.util.List;

/**
 * What one check found.
 *
 * @param percent the share or the index
 * @param of what it is a share of: activities or links, or days of an index; 0 if there was nothing to check, which passes
 * @param activities ids of the activities concerned, or of the successors of the links concerned, each once
 */
public record Point(Check check, double percent, int of, boolean passed, List<String> activities) {

    public Point {
        activities = List.copyOf(activities);
    }

    static Point share(Check check, int part, int of, List<String> activities) {
        var percent = of == 0 ? 0 : 100.0 * part / of;
        return new Point(check, percent, of, of == 0 || check.passes(percent), activities);
    }
}
