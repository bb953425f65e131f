package io.gantry.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Refuses requests with more than one {@code Authorization}: code that reads the first would see another caller than
 * code that reads the last. It stands before all filters, so that none of them has to choose.
 */
final class OneAuthorizationValve extends ValveBase {

    private static final Phrase TWO_AUTHORIZATIONS = new Phrase(
            "two-authorizations",
            "more than one Authorization header (expected: at most one)",
            "有多个 Authorization 请求头（要求：至多一个）");

    OneAuthorizationValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (Collections.list(request.getHeaders("Authorization")).size() > 1) {
            ProblemValve.answer(response, ProblemType.MALFORMED_REQUEST, TWO_AUTHORIZATIONS);
            return;
        }
        getNext().invoke(request, response);
    }
}
