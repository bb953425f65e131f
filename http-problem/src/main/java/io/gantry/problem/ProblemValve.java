package io.gantry.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** Answers with a problem what Tomcat refuses before any filter, such as a path that it cannot decode. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // An unknown method or transfer encoding is the client's fault, not ours.
        if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        try {
            answer(response, ProblemType.of(response.getStatus()), "the server cannot parse the request");
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Answer not sent", e);
        }
    }

    /**
     * Answers with a problem.
     *
     * @param detail says what was expected and quotes nothing of the request, so that nothing has to be escaped
     */
    public static void answer(Response response, ProblemType type, String detail) throws IOException {
        var json = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type.uri(), type.title(), type.status(), detail);
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
    }
}
