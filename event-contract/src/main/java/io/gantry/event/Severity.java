package io.gantry.event;

/** How bad a delay is; the lamp follows from it. */
public enum Severity {
    /** Yellow lamp. */
    WARNING,
    /** Red lamp. */
    CRITICAL
}
