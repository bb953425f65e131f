package io.gantry.http.origin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests come from, and what they are sent to.
 *
 * @param url the console's address as people type it; no other host is served
 * @param hosts further names, on any port
 * @param proxies whose word is taken for where a request comes from: addresses and ranges
 * @param access who may come from where
 */
@ConfigurationProperties("gantry")
public record OriginProperties(
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> proxies,
        @DefaultValue Access access) {

    /** @param from addresses and ranges from which a role counts, by roles; others count from everywhere */
    public record Access(@DefaultValue Map<String, List<String>> from) {}

    public OriginProperties {
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new RefusedSettingException(
                    "gantry.url is " + url + " (expected: one like https://gantry.example.org).");
        }
    }
}
