package io.gantry.schedule;

/**
 * How far work can be compressed. What is possible on a site is for people to say; these are the limits within which proposals are
 * made.
 *
 * @param crashPercent of an activity's remaining days that can be saved, 0 to 100
 * @param overlapPercent of the shorter of two activities that can be done before the first one has finished, 0 to 100
 */
public record Compression(int crashPercent, int overlapPercent) {

    private static final int ALL = 100;

    public Compression {
        requirePercent(crashPercent);
        requirePercent(overlapPercent);
    }

    int crash(int work) {
        // Something always remains to be done.
        return Math.min(work - 1, work * crashPercent / ALL);
    }

    int overlap(int predecessor, int successor) {
        return Math.min(predecessor, successor) * overlapPercent / ALL;
    }

    private static void requirePercent(int percent) {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException(percent + " percent (expected: 0…100)");
        }
    }
}
