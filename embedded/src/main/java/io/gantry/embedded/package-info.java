/** What a machine without Kafka and MongoDB needs to run Gantry: the real broker, and a store that speaks MongoDB. */
@NullMarked
package io.gantry.embedded;

import org.jspecify.annotations.NullMarked;
