package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that leads, answers for or reports on projects (责任单位 and its parent units). Where it is told of
 * delays is known to notification-service alone.
 *
 * @param code identity, e.g. {@code GX-HB}
 * @param kind {@code DISTRICT}, {@code DEPARTMENT}, {@code STREET}, {@code PLATFORM} or {@code ENTERPRISE}; open, treat
 *     others as an organisation like any other
 * @param parent code of the parent unit; absent at the root
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(
        String code, Names names, String kind, @Nullable String parent) {}
