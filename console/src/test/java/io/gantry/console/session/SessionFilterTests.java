package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionFilterTests {

    private static final Instant LOGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Caller LI_NA = new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT));

    private final MockHttpSession session = new MockHttpSession();
    private final Login login = new Login(LI_NA, LOGIN);

    @Test
    void saysWhoSendsARequest() throws Exception {
        var request = filtered(Duration.ofHours(11));

        assertThat(Login.of(request)).contains(login);
        assertThat(Callers.of(request)).contains(LI_NA);
    }

    @Test
    void endsASessionAfterTheLongestTimeWhateverIsDoneInIt() throws Exception {
        var request = filtered(Duration.ofHours(12));

        assertThat(Login.of(request)).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void doesWhatIsToBeDoneWhenALoginEnds() throws Exception {
        var done = new boolean[1];
        login.keepIn(session);
        assertThat(login.atEnd(() -> done[0] = true, 1)).isTrue();
        assertThat(login.atEnd(() -> {}, 1)).isFalse();

        session.invalidate();

        assertThat(done[0]).isTrue();
        assertThat(login.atEnd(() -> {}, 1)).isFalse();
    }

    private MockHttpServletRequest filtered(Duration after) throws Exception {
        login.keepIn(session);
        var request = new MockHttpServletRequest("GET", "/api/live");
        request.setSession(session);
        new SessionFilter(Duration.ofHours(12), InstantSource.fixed(LOGIN.plus(after)))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }
}
