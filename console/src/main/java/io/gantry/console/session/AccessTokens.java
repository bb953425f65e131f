package io.gantry.console.session;

import io.gantry.access.Caller;
import io.gantry.access.token.IssuerUnavailableException;
import io.gantry.access.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** The access tokens of sessions, refreshed when they are about to expire. */
final class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

    // What the client says when it got no answer, or none that can be read, and what providers say of themselves.
    private static final Set<String> NO_ANSWER =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AuthorizedClientProvider refresh;
    private final Tokens tokens;
    private final InstantSource clock;

    AccessTokens(
            OAuth2AuthorizedClientRepository clients,
            OAuth2AuthorizedClientProvider refresh,
            Tokens tokens,
            InstantSource clock) {
        this.clients = clients;
        this.refresh = refresh;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The token that stands for a request's session. Requests at one time refresh it once: a provider may let a refresh
     * token count once only.
     *
     * @throws SessionEndedException if there is none any more
     * @throws ProviderAwayException if there is none without the provider, and that does not answer
     */
    String of(Login login, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        login.tokens().lock();
        try {
            var client = heldBy(who, request);
            var refreshed = refresh.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                    .principal(who)
                    .build());
            if (refreshed != null) {
                login.becomes(callerOf(refreshed));
                clients.saveAuthorizedClient(refreshed, who, request, response);
                client = refreshed;
            }
            return valid(client);
        } catch (OAuth2AuthorizationException e) {
            throw refused(e);
        } finally {
            login.tokens().unlock();
        }
    }

    /**
     * Whom the token of a session that has just begun speaks of.
     *
     * @throws SessionEndedException if it is not one for Gantry
     * @throws ProviderAwayException if the provider does not tell the keys to check it with
     */
    Caller callerOf(Authentication who, HttpServletRequest request) {
        return callerOf(heldBy(who, request));
    }

    private OAuth2AuthorizedClient heldBy(Authentication who, HttpServletRequest request) {
        OAuth2AuthorizedClient client =
                request.getSession(false) == null ? null : clients.loadAuthorizedClient(Provider.ID, who, request);
        if (client == null) {
            throw new SessionEndedException("the session holds no token");
        }
        return client;
    }

    private Caller callerOf(OAuth2AuthorizedClient client) {
        try {
            return tokens.read(client.getAccessToken().getTokenValue());
        } catch (IssuerUnavailableException e) {
            throw new ProviderAwayException(e);
        } catch (AuthenticationException e) {
            log.warn("The identity provider has issued a token that is not valid here: {}", rootOf(e));
            throw new SessionEndedException("the identity provider issues tokens that are not for Gantry");
        }
    }

    private String valid(OAuth2AuthorizedClient client) {
        var token = client.getAccessToken();
        var end = token.getExpiresAt();
        if (end != null && !end.isAfter(clock.instant())) {
            throw new SessionEndedException("the token has expired and cannot be refreshed");
        }
        return token.getTokenValue();
    }

    private static RuntimeException refused(OAuth2AuthorizationException e) {
        if (NO_ANSWER.contains(e.getError().getErrorCode())) {
            log.warn("Token not refreshed: {}", e.toString());
            return new ProviderAwayException(e);
        }
        return new SessionEndedException("the identity provider does not refresh the token: "
                + e.getError().getErrorCode());
    }

    private static String rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e.toString() : cause.toString();
    }
}
