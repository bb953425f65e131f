/**
 * What crosses Kafka, and nothing else.
 *
 * <p>Delivery is at least once and ordered within one subject (the record key): a consumer expects duplicates, which
 * it tells by {@link io.gantry.event.Event#id() id}, and orders by {@link io.gantry.event.Event#revision() revision},
 * never by time. Changes are additive: a field may be added with a meaning for its absence; nothing is renamed, removed
 * or retyped. Anything else is a new topic with the next version number. The JSON Schemas beside these records are the
 * contract; the records are one way to read it.
 */
@NullMarked
package io.gantry.event;

import org.jspecify.annotations.NullMarked;
