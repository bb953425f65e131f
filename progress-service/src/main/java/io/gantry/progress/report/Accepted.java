package io.gantry.progress.report;

import io.gantry.stream.Position;
import java.util.Objects;

/**
 * What the sender of a single report gets.
 *
 * @param location where to read what counts under its id: of two reports sent at once the first in the log
 */
record Accepted(String id, String topic, int partition, long offset, String location) {

    static Accepted of(Receipt receipt) {
        Position position = Objects.requireNonNull(receipt.position());
        return new Accepted(
                Objects.requireNonNull(receipt.id()),
                position.topic(),
                position.partition(),
                position.offset(),
                Objects.requireNonNull(receipt.location()));
    }
}
