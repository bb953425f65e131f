package io.gantry.issuer.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The console's logins, in memory: after a restart everybody logs in again. The framework's own store never forgets, and
 * keeps only the last tokens of a login; with this one a session that refreshes twice at once may use either token, and
 * log out with the first. One login too many of an account ends its oldest.
 */
final class Grants implements OAuth2AuthorizationService {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Map<String, Held> byId = new LinkedHashMap<>();
    private final Map<Key, String> ids = new HashMap<>();
    private final int mostOfAccount;
    private final InstantSource clock;
    private Instant swept;

    Grants(int mostOfAccount, InstantSource clock) {
        this.mostOfAccount = mostOfAccount;
        this.clock = clock;
        swept = clock.instant();
    }

    /** A token without its value. */
    private record Key(String type, String hash) {}

    private record Held(OAuth2Authorization grant, Set<Key> keys, Instant end) {}

    @Override
    public synchronized void save(OAuth2Authorization grant) {
        sweep();
        // It is never looked up again.
        if (grant.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        var before = byId.get(grant.getId());
        var keys = new HashSet<Key>();
        if (before != null) {
            keys.addAll(before.keys());
        }
        keysOf(grant).forEach(keys::add);
        keys.forEach(key -> ids.put(key, grant.getId()));
        byId.put(grant.getId(), new Held(grant, keys, endOf(grant)));
        if (before == null) {
            endOldest(grant.getPrincipalName());
        }
    }

    // In the order of their logins.
    private void endOldest(String account) {
        var own = byId.values().stream()
                .map(Held::grant)
                .filter(grant -> grant.getPrincipalName().equals(account))
                .toList();
        own.stream().limit(Math.max(0, own.size() - mostOfAccount)).forEach(this::remove);
    }

    @Override
    public synchronized void remove(OAuth2Authorization grant) {
        var held = byId.remove(grant.getId());
        if (held != null) {
            ids.keySet().removeAll(held.keys());
        }
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        var held = byId.get(id);
        return held == null ? null : held.grant();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null) {
            return find(type.getValue(), token).orElse(null);
        }
        // Without a type the value is looked up among all tokens.
        return Stream.of(OAuth2ParameterNames.ACCESS_TOKEN, OAuth2ParameterNames.REFRESH_TOKEN)
                .flatMap(each -> find(each, token).stream())
                .filter(grant -> grant.getToken(token) != null)
                .findFirst()
                .orElse(null);
    }

    private Optional<OAuth2Authorization> find(String type, String token) {
        return Optional.ofNullable(ids.get(new Key(type, hash(token))))
                .map(byId::get)
                .map(Held::grant);
    }

    private void sweep() {
        var now = clock.instant();
        if (now.isBefore(swept.plus(SWEEP_EVERY))) {
            return;
        }
        swept = now;
        byId.values().removeIf(held -> held.end().isBefore(now));
        ids.values().retainAll(Set.copyOf(byId.keySet()));
    }

    private static Stream<Key> keysOf(OAuth2Authorization grant) {
        return Stream.of(
                        key(OAuth2ParameterNames.CODE, grant.getToken(OAuth2AuthorizationCode.class)),
                        key(OAuth2ParameterNames.ACCESS_TOKEN, grant.getToken(OAuth2AccessToken.class)),
                        key(OAuth2ParameterNames.REFRESH_TOKEN, grant.getToken(OAuth2RefreshToken.class)),
                        key(OidcParameterNames.ID_TOKEN, grant.getToken(OidcIdToken.class)))
                .flatMap(Optional::stream);
    }

    private static Optional<Key> key(String type, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return Optional.ofNullable(token)
                .map(present -> new Key(type, hash(present.getToken().getTokenValue())));
    }

    // The expiry of the refresh token, or of the code before there is one.
    private static Instant endOf(OAuth2Authorization grant) {
        var refresh = grant.getToken(OAuth2RefreshToken.class);
        var code = grant.getToken(OAuth2AuthorizationCode.class);
        var end = refresh != null
                ? refresh.getToken().getExpiresAt()
                : code != null ? code.getToken().getExpiresAt() : Instant.EPOCH;
        return Objects.requireNonNull(end, "expiry");
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
