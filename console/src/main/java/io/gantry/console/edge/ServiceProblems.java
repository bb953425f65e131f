package io.gantry.console.edge;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpHeaders;

/**
 * Says what happened when a service could not be asked.
 *
 * <p>503 {@code service-unavailable}: it was not reached, so nothing was done. 503 {@code service-hangs}, 504 and 502: it
 * may have been done. Either way the request may be
 * sent again as it is, for whatever changes something carries an id or an {@code If-Match}.
 */
final class ServiceProblems {

    private static final Phrase NOTHING_DONE =
            new Phrase("nothing-done", "nothing was done; send the request again later", "什么也没有执行；请稍后重新发送");
    private static final Phrase MAYBE_DONE =
            new Phrase("maybe-done", "it may have done what was asked; sending it again is safe", "所要求的可能已执行；重新发送是安全的");

    private static final String RETRY_AFTER_SECONDS = "5";

    private static final ProblemType NOT_REACHED =
            new ProblemType(503, "service-unavailable", "The service is not available", "服务不可用");
    private static final ProblemType HANGS =
            new ProblemType(503, "service-hangs", "The service does not answer", "服务没有响应");
    private static final ProblemType SILENT =
            new ProblemType(504, "service-timeout", "The service did not answer in time", "服务未答复");
    private static final ProblemType BROKE_OFF = new ProblemType(
            502, "service-broke-off", "The service closed the connection before it answered", "服务在答复前中断");

    private final ProblemWriter problems;

    ServiceProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, IOException e) throws IOException {
        var problem = problemOf(e);
        problems.write(request, response, problem);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    /** Whether a request has not come to the service at all. */
    static boolean isNotReached(IOException e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof ConnectionRequestTimeoutException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
    }

    private static Problem problemOf(IOException e) {
        if (isNotReached(e)) {
            return Problem.of(NOT_REACHED, NOTHING_DONE);
        }
        if (e instanceof InstanceHangsException) {
            return Problem.of(HANGS, MAYBE_DONE);
        }
        if (e instanceof SocketTimeoutException) {
            return Problem.of(SILENT, MAYBE_DONE);
        }
        return Problem.of(BROKE_OFF, MAYBE_DONE);
    }
}
