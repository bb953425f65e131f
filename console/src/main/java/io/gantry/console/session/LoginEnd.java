package io.gantry.console.session;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.access.audit.Auditing;
import io.gantry.access.limit.Admission;
import io.gantry.console.store.LoginOrigin;
import io.gantry.console.trail.AuditTrail;
import io.gantry.http.limit.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends a login: handles the return from the provider's login page. */
final class LoginEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginEnd.class);
    private static final Set<String> NO_ANSWER = Set.of("invalid_token_response", "server_error");

    // As OpenID Connect names a claim in a language; not every provider has it.
    private static final String ENGLISH_NAME = "name#en";

    private final AccessTokens tokens;
    private final Admission admission;
    private final SessionRoom room;
    private final Duration idle;
    private final InstantSource clock;
    private final AuditTrail trail;
    private final LoginPages pages;

    /** @param idle how long a session lives without a request */
    LoginEnd(
            AccessTokens tokens,
            Admission admission,
            SessionRoom room,
            Duration idle,
            InstantSource clock,
            AuditTrail trail,
            LoginPages pages) {
        this.tokens = tokens;
        this.admission = admission;
        this.room = room;
        this.idle = idle;
        this.clock = clock;
        this.trail = trail;
        this.pages = pages;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        try {
            var caller = tokens.callerOf(request);
            var user = (OidcUser) Objects.requireNonNull(who.getPrincipal());
            var session = request.getSession();
            session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
            session.setAttribute(
                    LoginFacts.ATTRIBUTE,
                    new LoginFacts(
                            caller,
                            originOf(request, caller, user),
                            user.getClaimAsString(ENGLISH_NAME),
                            user.getIdToken().getTokenValue()));
            room.makeFor(caller.account());
            admission.remember(Credential.keyOf(session.getId()));
            Callers.record(request, caller);
            trail.done(request, HttpServletResponse.SC_FOUND, "login");
            // The page itself knows where in it somebody was.
            response.sendRedirect("/");
        } catch (SessionEndedException e) {
            trail.denied(request, HttpServletResponse.SC_FORBIDDEN, "login");
            end(request);
            pages.notForGantry(response);
        } catch (ProviderAwayException e) {
            end(request);
            pages.providerAway(response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (Login.of(request).isPresent()) {
            // Another window has been faster, or somebody has gone back in the browser's history.
            response.sendRedirect("/");
            return;
        }
        log.warn("Login failed: {}", e.toString());
        trail.denied(request, HttpServletResponse.SC_UNAUTHORIZED, "login");
        if (e instanceof OAuth2AuthenticationException failure
                && NO_ANSWER.contains(failure.getError().getErrorCode())) {
            pages.providerAway(response);
        } else {
            pages.failed(response);
        }
    }

    private LoginOrigin originOf(HttpServletRequest request, Caller caller, OidcUser user) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new LoginOrigin(
                caller.account(),
                // Stores keep milliseconds.
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                user.getClaim("generation") instanceof Number generation ? (Long) generation.longValue() : null,
                user.getClaimAsString("sid"),
                Auditing.printable(request.getRemoteAddr()),
                agent == null ? "" : Auditing.printable(agent));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }
}
