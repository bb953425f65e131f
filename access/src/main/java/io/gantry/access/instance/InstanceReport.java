package io.gantry.access.instance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of a service says about itself.
 *
 * @param service its name, such as {@code progress-service}
 * @param version of Gantry; absent where it does not run from its archive
 * @param since when it was started
 * @param process the number of its process; services that run together share one, and its memory
 * @param health whether it is ready, in the words of its health endpoint: {@code UP}, {@code DOWN}, …
 * @param parts what its health consists of
 * @param readings its meters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InstanceReport")
public record InstanceReport(
        String service,
        @Nullable String version,
        Instant since,
        long process,
        String health,
        List<Part> parts,
        List<Reading> readings) {

    public InstanceReport {
        parts = List.copyOf(parts);
        readings = List.copyOf(readings);
    }

    /**
     * One thing that its health depends on.
     *
     * @param details what is wrong with it; empty while nothing is
     */
    public record Part(String name, String health, Map<String, String> details) {}

    /**
     * A meter.
     *
     * @param name as in the meter's own registry, with dots
     * @param values by what they are: {@code value} of a gauge; {@code count} of a counter; {@code count}, {@code total} and
     *     {@code max} of a timer, in seconds, and {@code p50} and {@code p99} where it counts by buckets: their upper limits
     */
    public record Reading(String name, Map<String, String> tags, Map<String, Double> values) {}
}
