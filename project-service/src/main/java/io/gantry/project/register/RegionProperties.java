package io.gantry.project.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the projects are.
 *
 * @param zone time zone in which a day begins and ends
 */
@ConfigurationProperties("gantry")
public record RegionProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone) {

    /** The date at {@code time} there. */
    public LocalDate dateAt(Instant time) {
        return time.atZone(zone).toLocalDate();
    }
}
