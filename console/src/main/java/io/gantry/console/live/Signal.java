package io.gantry.console.live;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * That something has come to the log.
 *
 * @param type the CloudEvents type, e.g. {@code progress-reported}
 * @param key the record key: what it is about
 */
record Signal(@JsonIgnore String type, String topic, String key, int partition, long offset) {

    /** Of two signals with the same subject the later one says all that matters. */
    Object subject() {
        return new Subject(type, topic, key);
    }

    private record Subject(String type, String topic, String key) {}
}
