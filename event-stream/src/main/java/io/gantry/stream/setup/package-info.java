/** Makes a broker that asks who comes ready for the services: topics, users and their rights. */
@NullMarked
package io.gantry.stream.setup;

import org.jspecify.annotations.NullMarked;
