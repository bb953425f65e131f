/** Everything in one command, on an embedded Kafka broker and an embedded document store. */
@NullMarked
package io.gantry.standalone;

import org.jspecify.annotations.NullMarked;
