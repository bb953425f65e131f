package io.gantry.access.token;

import io.gantry.problem.Problem;
import org.springframework.security.core.AuthenticationException;

/** Authentication ended with a problem of its own, such as keys of devices that are still being read. */
final class RefusedAuthenticationException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedAuthenticationException(Problem problem) {
        super(problem.detail().toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
