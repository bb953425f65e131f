/** Prepares a broker that requires authentication for the services: topics, users and their rights. */
@NullMarked
package io.gantry.stream.setup;

import org.jspecify.annotations.NullMarked;
