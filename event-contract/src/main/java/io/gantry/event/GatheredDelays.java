package io.gantry.event;

import java.util.List;
import java.util.UUID;

/**
 * What an alert follows besides its own delay, where it gathers what one rule finds about the reports on one activity.
 *
 * @param others the other delays that stand, the worst first, and of equal ones the last heard of first
 * @param cleared ids of the other delays that it followed and that are cleared
 */
public record GatheredDelays(List<Standing> others, List<UUID> cleared) {

    public static final GatheredDelays NONE = new GatheredDelays(List.of(), List.of());

    public GatheredDelays {
        others = List.copyOf(others);
        cleared = List.copyOf(cleared);
    }

    /**
     * A delay that stands.
     *
     * @param delay as last heard
     * @param revision of the delay event that said so
     */
    public record Standing(Delay delay, long revision) {}
}
