package io.gantry.console.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Reads signals off a batch of records: key and headers; the body stays unread. Records without a plain type and key are
 * passed over here; the services put them to the dead letters.
 */
final class SignalReader {

    private static final String TYPE_HEADER = "ce_type";
    private static final String UNITS_HEADER = "ce_units";

    // The type becomes the event name of the stream, where a line break would start another event.
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int LONGEST_KEY = 200;
    private static final int MOST_UNITS = 10_000;

    private SignalReader() {}

    static List<LogRecord> read(Message<? extends List<?>> batch) {
        var topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        var partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = list(batch, KafkaHeaders.OFFSET);
        var keys = list(batch, KafkaHeaders.RECEIVED_KEY);
        var bodies = batch.getPayload();
        var headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        var signals = new ArrayList<LogRecord>(topics.size());
        for (int i = 0; i < topics.size(); i++) {
            var header = (Map<?, ?>) headers.get(i);
            var type = text(header.get(TYPE_HEADER));
            var key = text(keys.get(i));
            if (type != null && TYPE.matcher(type).matches() && key != null && key.length() <= LONGEST_KEY) {
                var topic = (String) topics.get(i);
                var signal = new Signal(type, topic, key, (Integer) partitions.get(i), (Long) offsets.get(i));
                signals.add(new LogRecord(
                        signal,
                        units(text(header.get(UNITS_HEADER))),
                        bodies.get(i) instanceof byte[] body ? body : new byte[0]));
            }
        }
        return signals;
    }

    /** Of each partition in a batch the offset after its last record. */
    static Map<Integer, Long> nextOf(Message<?> batch) {
        var partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = list(batch, KafkaHeaders.OFFSET);
        var next = new HashMap<Integer, Long>();
        for (int i = 0; i < partitions.size(); i++) {
            next.merge((Integer) partitions.get(i), (Long) offsets.get(i) + 1, Math::max);
        }
        return next;
    }

    private static Set<String> units(@Nullable String header) {
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(",", MOST_UNITS))
                        .filter(code -> !code.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static List<?> list(Message<?> batch, String header) {
        return batch.getHeaders().get(header) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }
}
