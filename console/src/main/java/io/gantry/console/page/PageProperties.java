package io.gantry.console.page;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages say of the installation.
 *
 * @param zone where the portfolio's days begin and end
 * @param securityContact whom to tell of a vulnerability, as {@code mailto:…} or {@code https://…}
 */
@ConfigurationProperties("gantry")
public record PageProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable URI securityContact) {}
