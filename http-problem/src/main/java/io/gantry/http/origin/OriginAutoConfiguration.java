package io.gantry.http.origin;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Believes named proxies, and refuses settings that would believe others. */
@AutoConfiguration
@EnableConfigurationProperties(OriginProperties.class)
class OriginAutoConfiguration {

    private static final List<String> HEADERS =
            List.of("remote-ip-header", "protocol-header", "host-header", "port-header");

    @Bean
    TomcatContextCustomizer forwardedAddresses(OriginProperties properties, Environment environment) {
        refuseOthers(environment);
        var proxies = AddressRanges.of("gantry.proxies", properties.proxies());
        return context -> {
            if (!proxies.isEmpty()) {
                context.getPipeline().addValve(new ForwardedValve(proxies, "/"));
            }
        };
    }

    // They trust the header from every client with a private address.
    private static void refuseOthers(Environment environment) {
        var strategy = environment.getProperty("server.forward-headers-strategy", "none");
        if (!strategy.toLowerCase(Locale.ROOT).equals("none")) {
            throw refusal("server.forward-headers-strategy is " + strategy);
        }
        for (var header : HEADERS) {
            if (environment.containsProperty("server.tomcat.remoteip." + header)) {
                throw refusal("server.tomcat.remoteip." + header + " is set");
            }
        }
    }

    private static RefusedSettingException refusal(String what) {
        return new RefusedSettingException(what
                + "; with it any client could forge the address that its request comes from (expected: it is left out,"
                + " and gantry.proxies names the addresses of the proxies).");
    }
}
