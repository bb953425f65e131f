package io.gantry.console.edge;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What of an answer's headers a browser gets to see: cookies are the edge's own, and so is what keeps pages safe. */
@Component
class AnswerHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> OURS = List.of(
            HttpHeaders.SET_COOKIE,
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Content-Security-Policy",
            "Strict-Transport-Security");

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        var headers = new HttpHeaders(input);
        OURS.forEach(headers::remove);
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
