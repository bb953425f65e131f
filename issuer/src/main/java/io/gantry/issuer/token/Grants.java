package io.gantry.issuer.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * The console's logins. The framework's own store in memory never forgets, and keeps only the last tokens of a login; with
 * this one a session that refreshes twice at once may use either token, and log out with the first. One login too many of an
 * account ends its oldest. What renews a login outlasts a restart; a code that has not been used does not.
 */
final class Grants implements OAuth2AuthorizationService {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Map<String, Held> byId = new LinkedHashMap<>();
    private final Map<TokenKey, String> ids = new HashMap<>();
    private final int mostOfAccount;
    private final GrantFiles files;
    private final InstantSource clock;
    private Instant swept;

    /**
     * @param mostOfAccount logins that an account may have at one time
     * @param files those of before, and where they are kept
     * @param client whose logins they are
     */
    Grants(int mostOfAccount, GrantFiles files, RegisteredClient client, InstantSource clock) {
        this.mostOfAccount = mostOfAccount;
        this.files = files;
        this.clock = clock;
        swept = Instant.MIN;
        for (var kept : files.all()) {
            GrantFormat.grant(kept, client)
                    .ifPresent(grant -> hold(new Held(grant, kept.keys(), kept.since(), kept.end())));
        }
        sweep();
    }

    private record Held(OAuth2Authorization grant, Set<TokenKey> keys, Instant since, Instant end) {

        /** A login of before a restart has no token to renew it, but the token's hash: whoever has it brings it along. */
        Held renewedBy(String refreshToken) {
            return grant.getRefreshToken() != null
                    ? this
                    : new Held(
                            OAuth2Authorization.from(grant)
                                    .refreshToken(new OAuth2RefreshToken(refreshToken, since, end))
                                    .build(),
                            keys,
                            since,
                            end);
        }
    }

    @Override
    public synchronized void save(OAuth2Authorization grant) {
        sweep();
        // It is never looked up again.
        if (grant.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        var before = byId.get(grant.getId());
        if (before == null && grant.getRefreshToken() != null) {
            // It begins with a code; this one was ended while it was renewed.
            return;
        }
        var keys = new HashSet<TokenKey>();
        if (before != null) {
            keys.addAll(before.keys());
        }
        keysOf(grant).forEach(keys::add);
        hold(new Held(grant, keys, clock.instant(), endOf(grant)));
        GrantFormat.kept(grant, keys).ifPresent(files::write);
        if (before == null) {
            endOldest(grant.getPrincipalName());
        }
    }

    private void hold(Held held) {
        held.keys().forEach(key -> ids.put(key, held.grant().getId()));
        byId.put(held.grant().getId(), held);
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
            files.delete(grant.getId());
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
        return Optional.ofNullable(ids.get(TokenKey.of(type, token)))
                .map(byId::get)
                .map(held -> type.equals(OAuth2ParameterNames.REFRESH_TOKEN) ? held.renewedBy(token) : held)
                .map(Held::grant);
    }

    private void sweep() {
        var now = clock.instant();
        if (now.isBefore(swept.plus(SWEEP_EVERY))) {
            return;
        }
        swept = now;
        byId.values().stream()
                .filter(held -> held.end().isBefore(now))
                .map(Held::grant)
                .toList()
                .forEach(this::remove);
    }

    private static Stream<TokenKey> keysOf(OAuth2Authorization grant) {
        return Stream.of(
                        key(OAuth2ParameterNames.CODE, grant.getToken(OAuth2AuthorizationCode.class)),
                        key(OAuth2ParameterNames.ACCESS_TOKEN, grant.getToken(OAuth2AccessToken.class)),
                        key(OAuth2ParameterNames.REFRESH_TOKEN, grant.getToken(OAuth2RefreshToken.class)),
                        key(OidcParameterNames.ID_TOKEN, grant.getToken(OidcIdToken.class)))
                .flatMap(Optional::stream);
    }

    private static Optional<TokenKey> key(
            String type, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return Optional.ofNullable(token)
                .map(present -> TokenKey.of(type, present.getToken().getTokenValue()));
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
}
