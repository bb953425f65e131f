package io.gantry.issuer.token;

import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.login.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes the account's present name, unit and roles into each token. A login that was made before the account was
 * disabled or got another password gets no more tokens, so its refresh token ends as well.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "gantry";
    static final String TYPE = "at+jwt";

    private final Accounts accounts;
    private final String rootUnit;

    TokenClaims(Accounts accounts, String rootUnit) {
        this.accounts = accounts;
        this.rootUnit = rootUnit;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var client = context.getRegisteredClient().getClientId();
        var holder = client.equals(Clients.LOADER) ? Holder.loader(rootUnit) : holderOf(context.getPrincipal());
        context.getClaims().claims(claims -> claims.putAll(holder.claims()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(TYPE);
            context.getClaims().audience(List.of(AUDIENCE)).claim("client_id", client);
        }
    }

    /** @throws OAuth2AuthenticationException if the login is no longer valid */
    Holder holderOf(@Nullable Authentication login) {
        return Optional.ofNullable(login)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .flatMap(who -> accounts.findCurrent(who.name(), who.generation()))
                .map(Holder::of)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
