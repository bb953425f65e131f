package io.gantry.project.list.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What of a file is wanted.
 *
 * @param sheet the name of a sheet; absent for the first one that can be seen
 * @param encoding how a CSV file is encoded; absent to find out
 */
public record Wanted(@Nullable String sheet, @Nullable String encoding) {}
