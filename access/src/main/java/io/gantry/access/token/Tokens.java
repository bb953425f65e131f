package io.gantry.access.token;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.http.text.Texts;
import io.gantry.http.validation.Code;
import io.gantry.stream.FaultLog;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Checks access tokens. The issuer's keys are fetched when the first token comes, so the issuer may start later. */
public final class Tokens {

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    private static final Pattern UNIT = Pattern.compile(Code.PATTERN);
    private static final int LONGEST_NAME = 100;

    private final JwtDecoder decoder;
    private final EndedLogins ended;
    private final FaultLog faults = FaultLog.ofRequests(log, "Reading the identity provider's keys");

    /** @param ended tokens that are void before they expire */
    public Tokens(IdentityProperties properties, EndedLogins ended) {
        this.ended = ended;
        this.decoder = new SupplierJwtDecoder(() -> decoderOf(properties));
    }

    /**
     * The caller that a token names.
     *
     * @throws InvalidBearerTokenException if it is malformed, not issued for Gantry, not valid now, or of a login that
     *     has ended
     * @throws IssuerUnavailableException if the issuer's keys cannot be fetched
     */
    public Caller read(String token) {
        var decoded = decode(token);
        var caller = callerOf(decoded);
        if (ended.include(caller.account(), decoded.getIssuedAt(), generationOf(decoded))) {
            throw new InvalidBearerTokenException("the login from which the token was issued has ended");
        }
        return caller;
    }

    private Jwt decode(String token) {
        try {
            var decoded = decoder.decode(token);
            faults.worked();
            return decoded;
        } catch (BadJwtException e) {
            log.debug("Token refused: {}", e.getMessage());
            throw new InvalidBearerTokenException("the token is invalid", e);
        } catch (RuntimeException e) {
            faults.failed(e);
            throw new IssuerUnavailableException(e);
        }
    }

    private static JwtDecoder decoderOf(IdentityProperties properties) {
        var accepted = properties.algorithms().stream()
                .map(name -> Objects.requireNonNull(
                        SignatureAlgorithm.from(name), () -> name + " (expected: an asymmetric signature algorithm)"))
                .collect(Collectors.toSet());
        var decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                .restOperations(KeyLookups.boundedBy(properties.keyLookups()))
                .validateType(false) // replaced by the type below
                .jwsAlgorithms(algorithms -> algorithms.addAll(accepted))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT"),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.audience()),
                Tokens::isAccessThatEnds)));
        return decoder;
    }

    // Keycloak names the kind of a token in this claim: Bearer, ID, Refresh.
    private static OAuth2TokenValidatorResult isAccessThatEnds(Jwt token) {
        var kind = token.getClaimAsString("typ");
        return token.getExpiresAt() != null && (kind == null || kind.equals("Bearer"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private static Caller callerOf(Jwt token) {
        var account = token.getSubject();
        var name = token.getClaimAsString("name");
        if (account == null || !isName(account) || account.startsWith("device:")) {
            throw new InvalidBearerTokenException("the token names no account");
        }
        var shown = name == null || !isName(name) ? account : name;
        return new Caller(account, shown, unitOf(token), rolesOf(token));
    }

    private static @Nullable Long generationOf(Jwt token) {
        return token.getClaim("generation") instanceof Number generation ? (Long) generation.longValue() : null;
    }

    private static boolean isName(String text) {
        return Texts.isOneLine(text) && Texts.length(text) <= LONGEST_NAME;
    }

    private static @Nullable String unitOf(Jwt token) {
        return token.getClaim("unit") instanceof String unit
                        && UNIT.matcher(unit).matches()
                ? unit
                : null;
    }

    private static Set<Role> rolesOf(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        if (token.getClaim("roles") instanceof List<?> claims) {
            claims.forEach(claim -> Role.of(String.valueOf(claim)).ifPresent(roles::add));
        }
        return roles;
    }
}
