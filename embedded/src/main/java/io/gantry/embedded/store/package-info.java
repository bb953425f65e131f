/** A durable stand-in for MongoDB: mongo-java-server on H2's MVStore, with the faults put right that were measured. */
@NullMarked
package io.gantry.embedded.store;

import org.jspecify.annotations.NullMarked;
