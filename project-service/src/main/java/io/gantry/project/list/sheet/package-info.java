/** Files with cells, as spreadsheet programs save them: .xlsx, .xls and CSV. They come from outside and are not trusted. */
@NullMarked
package io.gantry.project.list.sheet;

import org.jspecify.annotations.NullMarked;
