/** What is known of each project: a fold of project-, plan-, progress- and delay-events, in memory and behind it in the store. */
@NullMarked
package io.gantry.progress.status;

import org.jspecify.annotations.NullMarked;
