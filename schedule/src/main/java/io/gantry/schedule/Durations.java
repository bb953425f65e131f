package io.gantry.schedule;

import org.jspecify.annotations.Nullable;

/**
 * The three durations of a plan, in working days of its calendar.
 *
 * @param computed what links and durations make of it (计算工期, Tc)
 * @param required what was ordered (要求工期, Tr); absent if nothing was
 * @param planned what the late dates are computed from (计划工期, Tp): the required one, or the computed one without
 */
public record Durations(int computed, @Nullable Integer required, int planned) {}
