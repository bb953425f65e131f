/** Plans out of and into schedule files of other systems. Pure: files are read and written by schedule-files. */
@NullMarked
package io.gantry.project.plan.file;

import org.jspecify.annotations.NullMarked;
