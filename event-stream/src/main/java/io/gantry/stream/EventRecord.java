package io.gantry.stream;

import io.gantry.event.Event;

/** An event as it lies in the log. */
public record EventRecord(Event event, Position position) {}
