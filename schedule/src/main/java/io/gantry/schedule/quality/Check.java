package io.gantry.schedule.quality;

/**
 * The points of DCMA's 14-point schedule assessment that a network can answer (Earned Value Management System Program Analysis
 * Pamphlet, DCMA-EA PAM 200.1, October 2012, section 4). The tenth, resources, is about what a plan here does not have.
 */
public enum Check {
    /** Activities without a predecessor or without a successor: at most 5 % of those that have not finished. */
    LOGIC(5, true),
    /** Links with a lead: none. */
    LEADS(0, true),
    /** Links with a lag: at most 5 %. */
    LAGS(5, true),
    /** Links from finish to start: at least 90 %. */
    LINK_TYPES(90, false),
    /** Activities whose constraint sets a latest date: at most 5 %. */
    HARD_CONSTRAINTS(5, true),
    /** Activities with a total float of more than 44 working days: at most 5 %. */
    HIGH_FLOAT(5, true),
    /** Activities with negative total float: none. */
    NEGATIVE_FLOAT(0, true),
    /** Activities that take more than 44 working days: at most 5 %. */
    HIGH_DURATION(5, true),
    /** Activities with actual dates after the data date: none. What remains is always scheduled after it. */
    INVALID_DATES(0, true),
    /** Activities that were planned to have finished by the data date and finished later or not yet: at most 5 %. */
    MISSED_TASKS(5, true),
    /** Whether the finish follows if a critical activity takes 600 days more: critical activities from which it does not, none. */
    CRITICAL_PATH_TEST(0, true),
    /** Critical path length index, (critical path length + its total float) / critical path length, in percent: at least 95. */
    CPLI(95, false),
    /** Baseline execution index, activities finished / activities planned to have finished, in percent: at least 95. */
    BEI(95, false);

    private final double limit;
    private final boolean most;

    Check(double limit, boolean most) {
        this.limit = limit;
        this.most = most;
    }

    /** In percent. */
    public double limit() {
        return limit;
    }

    /** Whether a value beyond the limit is too much, rather than too little. */
    public boolean isAtMost() {
        return most;
    }

    boolean passes(double percent) {
        return most ? percent <= limit : percent >= limit;
    }
}
