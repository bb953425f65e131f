package io.gantry.event;

/**
 * A field device or a script that reports for one unit.
 *
 * @param id identity, the part of its key that is no secret
 * @param unit code of the unit it reports for
 * @param label what people call it
 * @param keyHash SHA-256 of the secret part of its key, in hexadecimal; the secret is kept nowhere
 */
public record Device(String id, String unit, String label, String keyHash) {}
