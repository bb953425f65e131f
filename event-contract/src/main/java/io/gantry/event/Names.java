package io.gantry.event;

import org.jspecify.annotations.Nullable;

/**
 * What something is called in the two languages of the product.
 *
 * @param zh the Chinese name, as registered
 * @param en the English name; where it is absent the Chinese name is shown
 */
public record Names(String zh, @Nullable String en) {}
