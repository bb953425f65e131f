package io.gantry.console.session;

import io.gantry.access.Role;
import io.gantry.console.page.PageProperties;
import io.gantry.event.Names;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Tells pages who sits before them. */
@Component
public final class PageSessions {

    private final SessionProperties properties;
    private final PageProperties page;
    private final InstantSource clock;

    PageSessions(SessionProperties properties, PageProperties page, InstantSource clock) {
        this.properties = properties;
        this.page = page;
        this.clock = clock;
    }

    /** The session of a request that was let in with one. */
    public PageSession of(HttpServletRequest request, CsrfToken csrf) {
        var login = Login.of(request).orElseThrow();
        var caller = login.caller();
        var roles = caller.roles().stream().map(Role::claim).sorted().toList();
        return new PageSession(
                clock.instant(),
                caller.account(),
                new Names(caller.name(), login.facts().englishName()),
                caller.unit(),
                roles,
                Integer.toHexString(Objects.hash(caller.account(), caller.unit(), roles)),
                new PageSession.Csrf(csrf.getHeaderName(), csrf.getToken()),
                page.zone(),
                login.since().plus(properties.longest()));
    }
}
