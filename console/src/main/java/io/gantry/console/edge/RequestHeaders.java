package io.gantry.console.edge;

import io.gantry.console.session.RelayedToken;
import io.gantry.console.trail.Handed;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a request's headers a service gets to see. Cookies end here; a session's request goes on with its access token;
 * and where a request comes from only the edge says.
 */
@Component
class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> KEPT_BACK = List.of(HttpHeaders.COOKIE, "Forwarded", "X-Real-IP", "X-CSRF-TOKEN");

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")) {
                headers.addAll(name, values);
            }
        });
        KEPT_BACK.forEach(headers::remove);
        headers.set(FORWARDED_FOR, request.servletRequest().getRemoteAddr());
        RelayedToken.of(request.servletRequest()).ifPresent(headers::setBearerAuth);
        Handed.on(request.servletRequest());
        return headers;
    }

    // After those that come with the gateway.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
