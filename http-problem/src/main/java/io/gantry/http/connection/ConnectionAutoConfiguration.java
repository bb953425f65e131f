package io.gantry.http.connection;

import io.gantry.http.origin.AddressRanges;
import io.gantry.http.origin.OriginProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Guards the connections of the server, not those of the management port. */
@AutoConfiguration
@EnableConfigurationProperties({ConnectionProperties.class, OriginProperties.class})
class ConnectionAutoConfiguration {

    @Bean
    ConnectionGuard connectionGuard(
            ConnectionProperties properties,
            OriginProperties origin,
            @Value("${gantry.heap.percent:100}") int percentOfHeap) {
        int most = properties.mostOn(Runtime.getRuntime().maxMemory() / 100 * percentOfHeap);
        return new ConnectionGuard(properties, most, AddressRanges.of("gantry.proxies", origin.proxies()));
    }

    // Behind Spring Boot's own, which would set a number of connections that no heap of ours holds.
    private record ConnectionGuard(ConnectionProperties properties, int most, AddressRanges proxies)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.setProtocol(GuardedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof GuardedProtocol protocol) {
                    protocol.setMaxConnections(most);
                    protocol.guard(
                            new AddressCount(properties.eachOf(most), most),
                            proxies,
                            properties.headWithin(),
                            properties.bodyWithin());
                }
            });
        }
    }
}
