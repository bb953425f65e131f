package io.gantry.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaTemplate;

/** Ends what a compacted topic keeps of a subject: after a record without a value the broker forgets the records before it. */
public final class Tombstones {

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Duration confirmWithin;

    Tombstones(KafkaTemplate<byte[], byte[]> kafka, Duration confirmWithin) {
        this.kafka = kafka;
        this.confirmWithin = confirmWithin;
    }

    /**
     * Returns when the broker has confirmed it. Readers of events pass over the record.
     *
     * @throws NotConfirmedException if that does not happen in time
     */
    public void leave(String topic, String subject) {
        try {
            kafka.send(topic, subject.getBytes(StandardCharsets.UTF_8), null)
                    .get(confirmWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotConfirmedException(1, 1);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotConfirmedException(1, 1);
        }
    }
}
