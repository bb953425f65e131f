package io.gantry.issuer.token;

import com.nimbusds.jwt.SignedJWT;
import io.gantry.issuer.login.SignedIn;
import java.security.Principal;
import java.text.ParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What of a login is kept, and how it becomes a login again. */
final class GrantFormat {

    private static final Logger log = LoggerFactory.getLogger(GrantFormat.class);

    private GrantFormat() {}

    /** What is kept of a login that can be renewed; nothing of any other. */
    static Optional<KeptGrant> kept(OAuth2Authorization grant, Set<TokenKey> keys) {
        var refresh = grant.getToken(OAuth2RefreshToken.class);
        var id = grant.getToken(OidcIdToken.class);
        var login = grant.<Authentication>getAttribute(Principal.class.getName());
        if (refresh == null || id == null || login == null || !(login.getPrincipal() instanceof SignedIn who)) {
            return Optional.empty();
        }
        var since = refresh.getToken().getIssuedAt();
        var end = refresh.getToken().getExpiresAt();
        return since == null || end == null
                ? Optional.empty()
                : Optional.of(new KeptGrant(
                        grant.getId(),
                        who,
                        grant.getAuthorizedScopes(),
                        since,
                        end,
                        id.getToken().getTokenValue(),
                        keys));
    }

    /** The login again, but for the token that renews it; nothing where its ID token cannot be read. */
    static Optional<OAuth2Authorization> grant(KeptGrant kept, RegisteredClient client) {
        return idToken(kept.idToken()).map(id -> grant(kept, id, client));
    }

    private static OAuth2Authorization grant(KeptGrant kept, OidcIdToken id, RegisteredClient client) {
        var login = UsernamePasswordAuthenticationToken.authenticated(kept.who(), null, List.of());
        return OAuth2Authorization.withRegisteredClient(client)
                .id(kept.id())
                .principalName(kept.who().name())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(kept.scopes())
                .attribute(Principal.class.getName(), login)
                .token(id, of -> of.put(Token.CLAIMS_METADATA_NAME, id.getClaims()))
                .build();
    }

    private static Optional<OidcIdToken> idToken(String value) {
        try {
            var read = SignedJWT.parse(value).getJWTClaimsSet();
            var claims = new HashMap<>(read.getClaims());
            claims.replaceAll((name, claim) -> claim instanceof Date date ? date.toInstant() : claim);
            // The framework takes it into the next ID token, in the form that it gave it itself.
            claims.computeIfPresent(IdTokenClaimNames.AUTH_TIME, (name, claim) -> dateOf(claim));
            return Optional.of(new OidcIdToken(
                    value,
                    read.getIssueTime().toInstant(),
                    read.getExpirationTime().toInstant(),
                    claims));
        } catch (ParseException e) {
            log.warn("A login of before has an ID token that cannot be read; whoever it was of logs in again");
            return Optional.empty();
        }
    }

    private static Date dateOf(Object seconds) {
        return new Date(((Number) seconds).longValue() * 1000);
    }
}
