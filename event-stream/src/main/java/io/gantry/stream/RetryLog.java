package io.gantry.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Says in one line that a batch has failed and comes again. */
final class RetryLog implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(RetryLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        log.warn("Record of {} not processed, attempt {}: {}", record.topic(), attempt, cause(failure));
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempt) {
        log.warn("{} records not processed, attempt {}: {}", records.count(), attempt, cause(failure));
    }

    private static String cause(@Nullable Exception failure) {
        return failure == null
                ? "no reason given"
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }
}
