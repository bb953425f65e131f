/**
 * Tells open pages what has just come to the log, each of what it may see: type, key and position, never content. Nothing
 * is kept but the tree of units; a page that missed something fetches afresh when it is connected again.
 */
@NullMarked
package io.gantry.console.live;

import org.jspecify.annotations.NullMarked;
