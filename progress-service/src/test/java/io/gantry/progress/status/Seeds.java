package io.gantry.progress.status;

/**
 * How many random histories a test tries: as many as take seconds, and with {@code -Dgantry.seeds=10} ten times as many. Each is found
 * again by its seed.
 */
public final class Seeds {

    private static final int TIMES = Integer.getInteger("gantry.seeds", 1);

    private Seeds() {}

    /** @param usual how many of them */
    public static int many(int usual) {
        return usual * TIMES;
    }
}
