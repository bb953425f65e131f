/** The real Apache Kafka broker in a process of its own, so that its libraries never meet ours. */
@NullMarked
package io.gantry.embedded.broker;

import org.jspecify.annotations.NullMarked;
