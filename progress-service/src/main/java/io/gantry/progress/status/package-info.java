/** What is known of each project: a fold of project-, progress- and delay-events, kept with its position in the log. */
@NullMarked
package io.gantry.progress.status;

import org.jspecify.annotations.NullMarked;
