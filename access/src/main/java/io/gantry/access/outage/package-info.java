/** Recognises that the event log is away, so that requests are answered with 503. */
@NullMarked
package io.gantry.access.outage;

import org.jspecify.annotations.NullMarked;
