package io.gantry.console.edge;

import java.time.Instant;

/**
 * What a console has said about itself.
 *
 * @param console its host and port, by which operators know it
 * @param at when it said so
 * @param json an {@link io.gantry.access.instance.InstanceReport}
 */
record ConsoleReport(String console, Instant at, String json) {}
