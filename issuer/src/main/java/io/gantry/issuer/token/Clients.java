package io.gantry.issuer.token;

import io.gantry.issuer.IssuerProperties;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that may request tokens: the console for its users, and the demo's loader for itself. */
final class Clients {

    static final String CONSOLE = "gantry-console";
    static final String LOADER = "gantry-loader";

    private static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration LOGIN = Duration.ofHours(8);

    private final IssuerProperties properties;
    private final ClientSecrets secrets;
    private final PasswordEncoder encoder;

    Clients(IssuerProperties properties, ClientSecrets secrets, PasswordEncoder encoder) {
        this.properties = properties;
        this.secrets = secrets;
        this.encoder = encoder;
    }

    List<RegisteredClient> all() {
        return properties.loader() ? List.of(console(), loader()) : List.of(console());
    }

    private RegisteredClient console() {
        return client(CONSOLE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> properties.consoles().stream()
                        .map(console -> console + "/login/oauth2/code/gantry")
                        .forEach(uris::add))
                .postLogoutRedirectUris(uris -> properties.consoles().stream()
                        .flatMap(console -> Stream.of(console, console + "/"))
                        .forEach(uris::add))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                // Reused, so that two simultaneous refreshes of one session do not log it out.
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(LOGIN)
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private RegisteredClient loader() {
        return client(LOADER)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(secrets.of(id)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
