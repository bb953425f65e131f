package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Takes the tokens of a login into its session. */
final class LoginTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(HeldTokens.ATTRIBUTE, heldBy(client));
    }

    /** None: {@link AccessTokens} gives them out. */
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(HeldTokens.ATTRIBUTE);
    }

    static HeldTokens heldBy(OAuth2AuthorizedClient client) {
        var access = client.getAccessToken();
        return new HeldTokens(
                access.getTokenValue(),
                Optional.ofNullable(access.getIssuedAt()).orElse(Instant.EPOCH),
                access.getExpiresAt(),
                access.getScopes(),
                Optional.ofNullable(client.getRefreshToken())
                        .map(OAuth2RefreshToken::getTokenValue)
                        .orElse(null));
    }

    static OAuth2AuthorizedClient clientOf(HeldTokens held, ClientRegistration registration, String account) {
        var refresh = held.refresh();
        return new OAuth2AuthorizedClient(
                registration,
                account,
                new OAuth2AccessToken(
                        TokenType.BEARER, held.access(), held.issuedAt(), held.expiresAt(), held.scopes()),
                refresh == null ? null : new OAuth2RefreshToken(refresh, held.issuedAt()));
    }
}
