package io.gantry.console.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.Role;
import io.gantry.console.page.PageProperties;
import io.gantry.console.trail.AuditTrail;
import io.gantry.event.Names;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who sits before it, and ends that. */
@RestController
class SessionController {

    private final SessionProperties properties;
    private final PageProperties page;
    private final Provider provider;
    private final AuditTrail trail;

    SessionController(SessionProperties properties, PageProperties page, Provider provider, AuditTrail trail) {
        this.properties = properties;
        this.page = page;
        this.provider = provider;
        this.trail = trail;
    }

    /**
     * @param zone where the portfolio's days begin and end
     * @param expiresAt when the session ends, whatever is done in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            String account,
            Names names,
            @Nullable String unit,
            List<String> roles,
            Csrf csrf,
            ZoneId zone,
            Instant expiresAt) {}

    record Csrf(String header, String token) {}

    /** @param location where the browser is to go, to log out at the provider, too */
    record LoggedOut(String location) {}

    @GetMapping("/api/console/session")
    Session session(HttpServletRequest request, CsrfToken csrf) {
        var login = Login.of(request).orElseThrow();
        var caller = login.caller();
        return new Session(
                caller.account(),
                new Names(caller.name(), login.facts().englishName()),
                caller.unit(),
                caller.roles().stream().map(Role::claim).sorted().toList(),
                new Csrf(csrf.getHeaderName(), csrf.getToken()),
                page.zone(),
                login.since().plus(properties.longest()));
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
