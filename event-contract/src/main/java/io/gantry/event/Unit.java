package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that leads, answers for or reports on projects (责任单位 and its superiors).
 *
 * @param code identity, e.g. {@code GX-HB}
 * @param kind {@code DISTRICT}, {@code DEPARTMENT}, {@code STREET}, {@code PLATFORM} or {@code ENTERPRISE}; open, treat
 *     others as an organisation like any other
 * @param parent code of the unit's superior; absent at the root
 * @param channels where the unit is told, beside the in-app inbox that every unit has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(
        String code, Names names, String kind, @Nullable String parent, List<Channel> channels) {

    public Unit {
        channels = List.copyOf(channels);
    }

    /**
     * One way to reach a unit.
     *
     * @param type {@code webhook}; open, ignore others
     * @param address for a webhook its URL
     */
    public record Channel(String type, String address) {}
}
