package io.gantry.access.direct;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;

/**
 * Answers what is sent to one path as the controller method of that path does, which still answers whatever is not
 * {@linkplain #takes taken}.
 */
public interface DirectHandler {

    String path();

    /** The operation's name, as in the description of the interface and in the audit trail. */
    String operation();

    /** The roles that may send the request. */
    Role[] roles();

    /** Whether a request to the path is of the usual kind. */
    boolean takes(HttpServletRequest request);

    /**
     * The answer, on any thread.
     *
     * @throws RuntimeException which is answered as if the controller had thrown it
     */
    CompletableFuture<Answer> answer(byte[] body, HttpServletRequest request, Caller caller);
}
