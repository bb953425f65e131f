/** The web pages and the edge: routing to the services, live updates, static pages. It keeps nothing. */
@NullMarked
package io.gantry.console;

import org.jspecify.annotations.NullMarked;
