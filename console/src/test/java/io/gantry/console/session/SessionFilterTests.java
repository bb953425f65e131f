package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.access.Role;
import io.gantry.console.store.LoginOrigin;
import io.gantry.http.origin.RoleOrigins;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

class SessionFilterTests {

    private static final Instant LOGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Caller LI_NA = new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT));

    private final MockHttpSession session = new MockHttpSession();
    private final LoginFacts facts =
            new LoginFacts(LI_NA, new LoginOrigin("li.na", LOGIN, null, null, "10.1.2.3", "Firefox"), null, "id-token");

    @Test
    void saysWhoSendsARequest() throws Exception {
        var request = filtered(Duration.ofHours(11));

        assertThat(Login.of(request).map(Login::facts)).contains(facts);
        assertThat(Callers.of(request)).contains(LI_NA);
    }

    @Test
    void endsASessionAfterTheLongestTimeWhateverIsDoneInIt() throws Exception {
        var request = filtered(Duration.ofHours(12));

        assertThat(Login.of(request)).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    private MockHttpServletRequest filtered(Duration after) throws Exception {
        session.setAttribute(LoginFacts.ATTRIBUTE, facts);
        var request = new MockHttpServletRequest("GET", "/api/live");
        request.setSession(session);
        new SessionFilter(
                        Duration.ofHours(12),
                        new LoginEnds(),
                        new RoleOrigins(Map.of(), Set.of()),
                        new RequestAttributeSecurityContextRepository(),
                        InstantSource.fixed(LOGIN.plus(after)))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }
}
