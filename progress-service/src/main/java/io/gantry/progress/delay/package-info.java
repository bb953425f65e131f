/** Finds delays: pure rules over a status, and the evaluator that applies them when something changes or time passes. */
@NullMarked
package io.gantry.progress.delay;

import org.jspecify.annotations.NullMarked;
