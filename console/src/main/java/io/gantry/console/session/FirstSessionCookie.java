package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The session that a request shows first. Browsers have one; who sends many would have each of them looked up in the store, and
 * is charged for a request.
 */
final class FirstSessionCookie implements HttpSessionIdResolver {

    private final CookieHttpSessionIdResolver all = new CookieHttpSessionIdResolver();

    FirstSessionCookie(CookieSerializer cookies) {
        all.setCookieSerializer(cookies);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return all.resolveSessionIds(request).stream().limit(1).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        all.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        all.expireSession(request, response);
    }
}
