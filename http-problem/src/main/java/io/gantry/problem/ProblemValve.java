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
    private static final Phrase UNREADABLE =
            new Phrase("unreadable-http", "the server cannot parse the request", "服务器无法解析该请求");

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
            answer(response, ProblemType.of(response.getStatus()), UNREADABLE);
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Answer not sent", e);
        }
    }

    /**
     * Answers with a problem.
     *
     * @param detail says what was expected and quotes nothing of the request, so that nothing has to be escaped
     */
    public static void answer(Response response, ProblemType type, Phrase detail) throws IOException {
        var language = Language.of(response.getRequest());
        var json =
                """
                {"type":"%s","title":"%s","status":%d,"code":"%s","detail":"%s","params":{}}""".formatted(type.uri(), type.title().in(language), type.status(), detail.code(), detail.in(language));
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
    }
}
