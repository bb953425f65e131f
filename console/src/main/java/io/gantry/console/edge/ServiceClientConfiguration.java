package io.gantry.console.edge;

import java.net.http.HttpClient;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the edge talks to the services. Addresses and timeouts are settings. */
@Configuration(proxyBeanMethods = false)
class ServiceClientConfiguration {

    // Left to itself the JDK's client asks for an upgrade to HTTP/2 with every first request, body and all.
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp11() {
        return builder -> builder.withHttpClientCustomizer(
                client -> client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
    }
}
