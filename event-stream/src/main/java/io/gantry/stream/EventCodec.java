package io.gantry.stream;

import io.gantry.event.AlertEvent;
import io.gantry.event.AuditEvent;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProjectEvent;
import io.gantry.event.Topics;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Events to bytes and back. What it has read is complete and within sane ranges, so that no consumer stumbles later. */
public final class EventCodec {

    private static final Map<String, Class<? extends Event>> TYPES = Map.of(
            Topics.PROJECT_EVENTS, ProjectEvent.class,
            Topics.PROGRESS_EVENTS, ProgressEvent.class,
            Topics.DELAY_EVENTS, DelayEvent.class,
            Topics.ALERT_EVENTS, AlertEvent.class,
            Topics.AUDIT_EVENTS, AuditEvent.class);

    private static final int MAX_REASON = 300;

    // These only stop documents that are built to exhaust the reader. The length leaves room below the largest record
    // (4 MiB) for an event that quotes another.
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(3 * 1024 * 1024)
            .maxNestingDepth(32)
            .maxStringLength(64 * 1024)
            .maxNumberLength(100)
            .maxTokenCount(500_000)
            .build();

    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    public byte[] write(Event event) {
        return json.writerFor(TYPES.get(Topics.of(event))).writeValueAsBytes(event);
    }

    /**
     * Reads an event from a record of {@code topic}.
     *
     * @throws PoisonRecordException if the bytes are no event of that topic, or not a complete one
     */
    public Event read(String topic, byte @Nullable [] value) {
        var type = TYPES.get(topic);
        if (type == null) {
            throw new PoisonRecordException("no events are expected on topic " + topic);
        }
        if (value == null) {
            throw new PoisonRecordException("the record has no value");
        }
        try {
            Event event = json.readValue(value, type);
            if (event == null) {
                throw new PoisonRecordException("the value is null");
            }
            Completeness.check(event);
            return event;
        } catch (JacksonException e) {
            throw new PoisonRecordException(
                    "not a " + type.getSimpleName() + ": " + oneLine(e.getOriginalMessage()), e);
        }
    }

    // Jackson quotes what it stumbled over, and a record may hold anything.
    private static String oneLine(String message) {
        var line = message.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON);
    }
}
