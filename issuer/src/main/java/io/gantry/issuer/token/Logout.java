package io.gantry.issuer.token;

import io.gantry.issuer.login.LoginAnswers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends a login at the console's request: the browser's session here, and the console's refresh token. */
final class Logout implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    private final OidcLogoutAuthenticationSuccessHandler browser = new OidcLogoutAuthenticationSuccessHandler();
    private final Grants grants;
    private final Set<String> targets;
    private final LoginAnswers answers;

    /** @param targets the addresses to which the browser may be redirected afterwards */
    Logout(Grants grants, Set<String> targets, LoginAnswers answers) {
        this.grants = grants;
        this.targets = targets;
        this.answers = answers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof OidcLogoutAuthenticationToken logout) {
            var grant = grants.findByToken(logout.getIdTokenHint(), ID_TOKEN);
            if (grant != null) {
                grants.remove(grant);
            }
        }
        browser.onAuthenticationSuccess(request, response, authentication);
    }

    // The login of a token that is unknown has ended before, so there is nothing left to do.
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        var target = request.getParameter("post_logout_redirect_uri");
        if (target != null && targets.contains(target) && request.getUserPrincipal() == null) {
            response.sendRedirect(target);
            return;
        }
        answers.showFailure(request, response, HttpStatus.BAD_REQUEST);
    }
}
