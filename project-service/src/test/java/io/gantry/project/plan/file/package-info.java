/** Plans out of and into schedule files. */
@NullMarked
package io.gantry.project.plan.file;

import org.jspecify.annotations.NullMarked;
