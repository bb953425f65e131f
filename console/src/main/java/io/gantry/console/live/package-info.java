/**
 * Tells open pages what has just come to the log: type, key and position, never content. Nothing is kept; a page that
 * missed something fetches afresh when it is connected again.
 */
@NullMarked
package io.gantry.console.live;

import org.jspecify.annotations.NullMarked;
