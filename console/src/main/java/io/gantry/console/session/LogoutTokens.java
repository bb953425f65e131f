package io.gantry.console.session;

import io.gantry.access.token.IdentityProperties;
import io.gantry.access.token.KeyLookups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Checks logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.6). */
final class LogoutTokens {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JwtDecoder decoder;

    LogoutTokens(IdentityProperties identity, ClientProperties client) {
        decoder = new SupplierJwtDecoder(() -> decoderOf(identity, client));
    }

    /** @throws JwtException if it is not a logout token of our provider for us, or cannot be checked now */
    Jwt read(String token) {
        return decoder.decode(token);
    }

    private static JwtDecoder decoderOf(IdentityProperties identity, ClientProperties client) {
        var accepted = identity.algorithms().stream()
                .map(name -> Objects.requireNonNull(SignatureAlgorithm.from(name), name))
                .collect(Collectors.toSet());
        var decoder = NimbusJwtDecoder.withIssuerLocation(identity.issuer())
                .restOperations(KeyLookups.boundedBy(identity.keyLookups()))
                .validateType(false) // replaced by the type below
                .jwsAlgorithms(algorithms -> algorithms.addAll(accepted))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("logout+jwt", "application/logout+jwt", "JWT"),
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(identity.issuer()),
                new JwtAudienceValidator(client.clientId()),
                LogoutTokens::isLogout)));
        return decoder;
    }

    // The events tell it from an ID token; and one with a nonce could be passed off as such.
    private static OAuth2TokenValidatorResult isLogout(Jwt token) {
        var events = token.getClaims().get("events");
        var logout = events instanceof Map<?, ?> named && named.containsKey(LOGOUT);
        var named = token.getSubject() != null || token.hasClaim("sid");
        return logout && named && token.getIssuedAt() != null && !token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
    }
}
