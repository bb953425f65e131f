package io.gantry.console.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What all instances have said about themselves.
 *
 * @param at when they were asked
 */
record Survey(Instant at, List<Answer> instances) {

    /**
     * What one instance has said.
     *
     * @param service its name
     * @param address where it was asked; the console's own host and port, as others may not reach them
     * @param at when it said so
     * @param report an {@link io.gantry.access.instance.InstanceReport}; absent where none came
     * @param problem why none came, in an engineer's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String service,
            String address,
            Instant at,
            @Nullable JsonNode report,
            @Nullable String problem) {}
}
