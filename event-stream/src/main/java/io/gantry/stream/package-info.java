/**
 * How Gantry's services write and read the event log: confirmed publishing, batches that never lose or skip a record,
 * positions kept with the data they protect, and the relay of events that a document carries until they are published.
 */
@NullMarked
package io.gantry.stream;

import org.jspecify.annotations.NullMarked;
