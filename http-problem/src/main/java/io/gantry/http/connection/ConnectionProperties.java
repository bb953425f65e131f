package io.gantry.http.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections of this instance.
 *
 * @param most connections in all; further ones wait. 0: as many as the heap holds
 * @param each connections of one address at most, in percent of all; a named proxy's are not counted
 * @param headWithin time in which the whole head of a request has to arrive
 * @param bodyWithin time in which the whole request has to arrive, whatever reads it; then its connection is closed
 */
@ConfigurationProperties("gantry.connections")
record ConnectionProperties(
        @DefaultValue("0") int most,
        @DefaultValue("50") int each,
        @DefaultValue("10s") Duration headWithin,
        @DefaultValue("40s") Duration bodyWithin) {

    // What a connection with a head of the largest size takes, measured; and the part of the heap that is for them.
    private static final long BYTES_EACH = 80 * 1024;
    private static final int PERCENT_OF_HEAP = 40;
    private static final int FEWEST = 100;

    /** @param heap what is this service's of it, in bytes */
    int mostOn(long heap) {
        return most > 0
                ? most
                : (int) Math.max(FEWEST, Math.min(Integer.MAX_VALUE, heap / 100 * PERCENT_OF_HEAP / BYTES_EACH));
    }

    int eachOf(int all) {
        return Math.max(1, all / 100 * each);
    }
}
