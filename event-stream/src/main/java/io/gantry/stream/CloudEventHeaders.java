package io.gantry.stream;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.gantry.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The attributes of CloudEvents 1.0 as record headers (Kafka protocol binding, binary content mode). */
public final class CloudEventHeaders {

    /** Header that names the type of the event, e.g. {@code delay-detected}. */
    public static final String TYPE = "ce_type";

    /** Header with the codes of the units concerned, separated by commas; left out where there are none. */
    public static final String UNITS = "ce_units";

    static final String SOURCE = "ce_source";

    private CloudEventHeaders() {}

    static List<Header> of(Event event, String source) {
        var headers = new ArrayList<Header>(8);
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", event.id().toString()));
        headers.add(header(SOURCE, source));
        headers.add(header(TYPE, typeOf(event)));
        headers.add(header("ce_time", event.time().toString()));
        headers.add(header("ce_subject", event.subject()));
        headers.add(header("content-type", "application/json"));
        if (!event.units().isEmpty()) {
            headers.add(header(UNITS, String.join(",", event.units())));
        }
        return headers;
    }

    /** The name that {@code event}'s type has on the wire. */
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    static String typeOf(Class<? extends Event> type) {
        return Objects.requireNonNull(type.getAnnotation(JsonTypeName.class), "JsonTypeName")
                .value();
    }

    /** The last header of that name; null where there is none. */
    static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, utf8(value));
    }
}
