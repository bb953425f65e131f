package io.gantry.project.list;

import io.gantry.project.list.sheet.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be read.
 *
 * @param columns which column is which field; absent to go by the headings
 * @param reason why registered projects are changed
 */
record ListWish(
        Wanted wanted, @Nullable Columns columns, @Nullable String reason) {}
