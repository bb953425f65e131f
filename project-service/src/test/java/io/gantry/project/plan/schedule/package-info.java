/** Tests. */
@NullMarked
package io.gantry.project.plan.schedule;

import org.jspecify.annotations.NullMarked;
