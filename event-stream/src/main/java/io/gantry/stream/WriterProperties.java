package io.gantry.stream;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys by which services know that a record of the audit trail was written by the service that it names. A broker tells its
 * readers nothing of who has written a record.
 *
 * @param key this service's own, 32 bytes or more in hexadecimal digits; absent: its records have no seal
 * @param keys those of all services, by name, for services that read the trail; none: seals are not required
 * @param unsealedUntil records from before this need no seal: they were written before there were keys. The broker's time counts
 *     where it has stamped them, and the event's as well
 */
@ConfigurationProperties("gantry.writer")
public record WriterProperties(
        @Nullable String key,
        @DefaultValue Map<String, String> keys,
        @Nullable Instant unsealedUntil) {}
