package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What something is called in the two languages of the product.
 *
 * @param zh the Chinese name, as registered
 * @param en the English name; where it is absent the Chinese name is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(String zh, @Nullable String en) {}
