package io.gantry.console.live;

/**
 * A signal with the body of its record, as it came.
 *
 * @param body empty where the record has none
 */
record Told(Signal signal, byte[] body) {}
