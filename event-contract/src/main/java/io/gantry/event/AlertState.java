package io.gantry.event;

/**
 * Where an alert stands. States are data: others may come.
 *
 * @param code identity
 * @param open whether the delay behind the alert is still there
 * @param waiting whether somebody is still to take it on
 */
public record AlertState(String code, boolean open, boolean waiting) {

    /** Told, and nobody has taken it on. */
    public static final AlertState TRIGGERED = new AlertState("TRIGGERED", true, true);

    /** Somebody has taken it on; the delay is still there. */
    public static final AlertState ACKNOWLEDGED = new AlertState("ACKNOWLEDGED", true, false);

    /** The delay is cleared. */
    public static final AlertState RESOLVED = new AlertState("RESOLVED", false, false);
}
