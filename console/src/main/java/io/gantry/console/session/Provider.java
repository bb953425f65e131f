package io.gantry.console.session;

import io.gantry.access.token.IdentityProperties;
import io.gantry.stream.FaultLog;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * The OpenID provider, asked for its endpoints when the first login needs them and until it has told them; so the console
 * may start first.
 */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "gantry";

    private static final Logger log = LoggerFactory.getLogger(Provider.class);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final IdentityProperties identity;
    private final ClientProperties client;
    private final RestClient http;
    private final FaultLog faults = new FaultLog(log, "Reading the endpoints of the identity provider");
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration registration;

    Provider(IdentityProperties identity, ClientProperties client, RestClient http) {
        this.identity = identity;
        this.client = client;
        this.http = http;
    }

    /** @throws ProviderAwayException if the provider does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** @throws ProviderAwayException if the provider does not answer */
    ClientRegistration registration() {
        var known = registration;
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            known = registration;
            if (known == null) {
                known = ask();
                registration = known;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration ask() {
        try {
            var metadata = http.get()
                    .uri(identity.issuer() + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(METADATA);
            if (metadata == null || !identity.issuer().equals(metadata.get("issuer"))) {
                throw new IllegalStateException(
                        "its metadata name another issuer (expected: " + identity.issuer() + ")");
            }
            var read = registration(metadata);
            faults.worked();
            return read;
        } catch (RuntimeException e) {
            faults.failed(e);
            throw new ProviderAwayException(e);
        }
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        var builder = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        if (client.clientSecret().isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }
}
