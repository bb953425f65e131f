/** Workbooks (.xlsx) of what people have before them: any list of the pages, to take along. */
@NullMarked
package io.gantry.project.workbook;

import org.jspecify.annotations.NullMarked;
