package io.gantry.stream;

import io.gantry.event.AccessEvent;
import io.gantry.event.AlertEvent;
import io.gantry.event.AuditEvent;
import io.gantry.event.CalendarEvent;
import io.gantry.event.DelayEvent;
import io.gantry.event.DeliveryEvent;
import io.gantry.event.DeviceEvent;
import io.gantry.event.Event;
import io.gantry.event.PlanEvent;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProjectEvent;
import io.gantry.event.RequesterEvent;
import io.gantry.event.RuleEvent;
import io.gantry.event.Topics;
import io.gantry.event.UnitEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events to bytes and back. What it has read is complete and within sane ranges, so that no consumer stumbles later. */
public final class EventCodec {

    /** The most bytes that an event has on the wire, without key and headers. */
    public static final int LARGEST_EVENT = 256 * 1024;

    private static final Map<String, Class<? extends Event>> FAMILIES = Map.ofEntries(
            Map.entry(Topics.UNIT_EVENTS, UnitEvent.class),
            Map.entry(Topics.CALENDAR_EVENTS, CalendarEvent.class),
            Map.entry(Topics.PROJECT_EVENTS, ProjectEvent.class),
            Map.entry(Topics.PLAN_EVENTS, PlanEvent.class),
            Map.entry(Topics.PROGRESS_EVENTS, ProgressEvent.class),
            Map.entry(Topics.DEVICE_EVENTS, DeviceEvent.class),
            Map.entry(Topics.RULE_EVENTS, RuleEvent.class),
            Map.entry(Topics.DELAY_EVENTS, DelayEvent.class),
            Map.entry(Topics.ALERT_EVENTS, AlertEvent.class),
            Map.entry(Topics.DELIVERY_EVENTS, DeliveryEvent.class),
            Map.entry(Topics.AUDIT_EVENTS, AuditEvent.class),
            Map.entry(Topics.REQUESTER_EVENTS, RequesterEvent.class),
            Map.entry(Topics.ACCESS_EVENTS, AccessEvent.class));

    private static final int LONGEST_REASON = 300;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    // These only stop documents that are built to exhaust the reader. Other writers may be less strict about size.
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(1024 * 1024)
            .maxNestingDepth(32)
            .maxStringLength(64 * 1024)
            .maxNumberLength(100)
            .maxTokenCount(200_000)
            .build();

    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(new SimpleModule("gantry-times").addDeserializer(Instant.class, new InstantReader()))
            .build();
    private final Map<String, ObjectReader> readers;
    private final Map<String, ObjectWriter> writers;

    public EventCodec() {
        readers = FAMILIES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, family -> json.readerFor(family.getValue())));
        writers = FAMILIES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, family -> json.writerFor(family.getValue())));
    }

    /**
     * Writes an event, before anything of the change that it tells is stored.
     *
     * @throws EventTooLargeException if the event does not fit into {@value #LARGEST_EVENT} bytes
     * @throws IllegalArgumentException if no reader would understand it
     */
    public byte[] write(Event event) {
        try {
            EventCheck.check(event);
        } catch (PoisonRecordException e) {
            throw new IllegalArgumentException("not to be written, for readers refuse it: " + e.getMessage(), e);
        }
        var bytes = Objects.requireNonNull(writers.get(event.topic()), "writer").writeValueAsBytes(event);
        if (bytes.length > LARGEST_EVENT) {
            throw new EventTooLargeException(CloudEventHeaders.typeOf(event), event.subject(), bytes.length);
        }
        return bytes;
    }

    /**
     * Reads an event from a record of {@code topic}.
     *
     * @throws UnknownTypeException if it is a well-formed event of a type that this version does not know
     * @throws PoisonRecordException if the bytes are no event of that topic, or not a complete one
     */
    public Event read(String topic, byte @Nullable [] value) {
        var reader = readers.get(topic);
        if (reader == null) {
            throw new PoisonRecordException("no events are expected on topic " + topic);
        }
        if (value == null) {
            throw new PoisonRecordException("the record has no value");
        }
        try {
            Event event = reader.readValue(value);
            if (event == null) {
                throw new PoisonRecordException("the value is null");
            }
            EventCheck.check(event);
            return event;
        } catch (InvalidTypeIdException e) {
            throw unknown(topic, value, e);
        } catch (JacksonException e) {
            throw poison(topic, e);
        }
    }

    // Only the type was read by then: whether the rest is JSON is seen now.
    private RuntimeException unknown(String topic, byte[] value, InvalidTypeIdException e) {
        try {
            var type = json.readTree(value).path("type").asString("");
            return TYPE.matcher(type).matches() ? new UnknownTypeException(topic, type) : poison(topic, e);
        } catch (JacksonException malformed) {
            return poison(topic, malformed);
        }
    }

    private static PoisonRecordException poison(String topic, JacksonException e) {
        var family = Objects.requireNonNull(FAMILIES.get(topic)).getSimpleName();
        return new PoisonRecordException("not a " + family + ": " + oneLine(e.getOriginalMessage()), e);
    }

    // Jackson quotes what it stumbled over, and a record may hold anything.
    private static String oneLine(String message) {
        var line = message.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
