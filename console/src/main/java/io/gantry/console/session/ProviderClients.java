package io.gantry.console.session;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** How the console talks to the provider itself: with patience that has an end. */
final class ProviderClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private ProviderClients() {}

    static RestClient plain() {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        return RestClient.builder().requestFactory(requests).build();
    }

    static RestClientAuthorizationCodeTokenResponseClient codes(RestClient plain) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(forTokens(plain));
        return client;
    }

    static OAuth2AuthorizedClientProvider refresh(RestClient plain) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(forTokens(plain));
        var refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(client);
        return refresh;
    }

    private static RestClient forTokens(RestClient plain) {
        return plain.mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
