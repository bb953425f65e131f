package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person's account, or a device that acts for a unit.
 *
 * @param account name of the account, or {@code device:} and the device's id
 * @param name what people call them
 * @param unit code of the unit they belong to; absent for those who belong to none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String account, String name, @Nullable String unit) {}
