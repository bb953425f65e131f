package io.gantry.standalone.demo;

/** How a project of the demo behaves. */
enum Conduct {
    /** Reports every week, and everything that is due is done. */
    ON_TIME,
    /** Reports, and has work overdue by some days. */
    LATE,
    /** Reports, and has work overdue by weeks. */
    VERY_LATE,
    /** Has missed its last weekly report. */
    SILENT,
    /** Has not been heard of for weeks. */
    LONG_SILENT,
    /** Reports numbers that cannot be. */
    IMPLAUSIBLE;

    boolean isLate() {
        return this == LATE || this == VERY_LATE;
    }

    boolean isSilent() {
        return this == SILENT || this == LONG_SILENT;
    }
}
