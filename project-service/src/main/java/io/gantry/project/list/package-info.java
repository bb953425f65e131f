/** Lists of projects from and to spreadsheets: what stands in which column, what each row means, and what became of it. */
@NullMarked
package io.gantry.project.list;

import org.jspecify.annotations.NullMarked;
