/**
 * Tells open pages what has just come to the log, each of what it may see: type, key and position, never content. Nothing
 * is kept but who is concerned with what; a page that missed something fetches afresh when it is connected again.
 */
@NullMarked
package io.gantry.console.live;

import org.jspecify.annotations.NullMarked;
