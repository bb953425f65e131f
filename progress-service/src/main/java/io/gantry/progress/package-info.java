/** progress-service: takes reports, keeps each project's status and finds delays. */
@NullMarked
package io.gantry.progress;

import org.jspecify.annotations.NullMarked;
