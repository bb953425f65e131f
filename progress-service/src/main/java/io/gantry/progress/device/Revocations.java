package io.gantry.progress.device;

import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.stream.CloudEventHeaders;
import io.gantry.stream.EventCodec;
import io.gantry.stream.PoisonRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The devices that the log says are revoked: nothing makes one of them good again. Each instance hears of all. */
final class Revocations {

    private static final byte[] REVOKED = "device-revoked".getBytes(StandardCharsets.UTF_8);

    private final EventCodec codec;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    Revocations(EventCodec codec) {
        this.codec = codec;
    }

    void hear(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader(CloudEventHeaders.TYPE);
        if (type != null && Arrays.equals(type.value(), REVOKED) && record.key() != null) {
            try {
                var id = new String(record.key(), StandardCharsets.UTF_8);
                if (codec.read(record.topic(), record.value()) instanceof DeviceRevoked event
                        && event.subject().equals(id)) {
                    add(id);
                }
            } catch (PoisonRecordException e) {
                // Goes to the dead letters where the devices are kept.
                return;
            }
        }
    }

    /** Notes that a device is revoked, as this instance has just done itself. */
    void add(String id) {
        revoked.add(id);
    }

    boolean include(String id) {
        return revoked.contains(id);
    }
}
