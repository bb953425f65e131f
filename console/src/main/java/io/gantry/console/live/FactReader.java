package io.gantry.console.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.console.live.Fact.PlanSet;
import io.gantry.console.live.Fact.ProjectRegistered;
import io.gantry.console.live.Fact.UnitPlaced;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads off an event's body which units it is about, and nothing else. What cannot be read says nothing. */
final class FactReader {

    private static final Logger log = LoggerFactory.getLogger(FactReader.class);

    // As for all who read the log: these stop bodies that are built to exhaust the reader.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(4 * 1024 * 1024)
                            .maxNestingDepth(32)
                            .maxStringLength(64 * 1024)
                            .build())
                    .build())
            .build();

    private FactReader() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Body(
            @Nullable Unit unit,
            @Nullable Project project,
            @Nullable List<Activity> activities,
            @Nullable Delay delay,
            @Nullable Alert alert) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Unit(@Nullable String parent) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Project(
            @Nullable String leadUnit,
            @Nullable String responsibleUnit,
            @Nullable String fieldUnit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Activity(@Nullable String responsibleUnit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Delay(@Nullable String responsibleUnit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Alert(@Nullable Delay delay, @Nullable List<String> recipients) {}

    /** What an event of the registry says; its key is the unit's code or the project's id. */
    static Optional<Fact> factOf(Told told) {
        return body(told).flatMap(body -> factOf(told.signal().key(), body));
    }

    /** Whom an event about a delay or an alert names. */
    static Set<String> unitsNamedBy(Told told) {
        return body(told).map(FactReader::namedBy).orElse(Set.of());
    }

    private static Optional<Fact> factOf(String key, Body body) {
        if (body.unit() != null) {
            return Optional.of(new UnitPlaced(key, body.unit().parent()));
        }
        var project = body.project();
        if (project != null) {
            var units = present(Stream.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit()));
            return Optional.of(new ProjectRegistered(key, units));
        }
        var activities = body.activities();
        return Optional.ofNullable(activities)
                .map(plan -> new PlanSet(key, present(plan.stream().map(Activity::responsibleUnit))));
    }

    private static Set<String> namedBy(Body body) {
        var alert = body.alert();
        var delay = alert == null ? body.delay() : alert.delay();
        var recipients = alert == null || alert.recipients() == null ? List.<String>of() : alert.recipients();
        return present(Stream.concat(recipients.stream(), Stream.of(delay == null ? null : delay.responsibleUnit())));
    }

    private static Set<String> present(Stream<? extends @Nullable String> units) {
        return units.filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Body> body(Told told) {
        try {
            return Optional.ofNullable(JSON.readValue(told.body(), Body.class));
        } catch (JacksonException e) {
            log.warn(
                    "Not read for the live updates: {}-{}@{}",
                    told.signal().topic(),
                    told.signal().partition(),
                    told.signal().offset());
            return Optional.empty();
        }
    }
}
