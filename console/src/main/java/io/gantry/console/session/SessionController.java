package io.gantry.console.session;

import io.gantry.console.trail.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who sits before it, and ends that. */
@RestController
class SessionController {

    private final PageSessions sessions;
    private final Provider provider;
    private final AuditTrail trail;

    SessionController(PageSessions sessions, Provider provider, AuditTrail trail) {
        this.sessions = sessions;
        this.provider = provider;
        this.trail = trail;
    }

    /** @param location where the browser is to go, to log out at the provider, too */
    record LoggedOut(String location) {}

    @GetMapping("/api/console/session")
    PageSession session(HttpServletRequest request, CsrfToken csrf) {
        return sessions.of(request, csrf);
    }

    @PostMapping("/logout")
    LoggedOut logout(HttpServletRequest request) {
        var location = LogoutAddress.of(
                request, Login.of(request).orElseThrow().facts().idToken(), provider);
        trail.done(request, HttpServletResponse.SC_OK, "logout");
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        SecurityContextHolder.clearContext();
        return new LoggedOut(location);
    }
}
