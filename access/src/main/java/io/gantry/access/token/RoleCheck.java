package io.gantry.access.token;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Checks that the caller has a role of the controller method, before the request's body is read. */
final class RoleCheck implements HandlerInterceptor {

    private static final Phrase NO_ROLE = new Phrase("no-role", "no role may do this", "任何角色都无权执行此操作");

    private static final String OURS = "io.gantry.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            check(
                    method.getMethodAnnotation(AllowedTo.class),
                    Callers.of(request).orElseThrow());
        }
        return true;
    }

    private static void check(@Nullable AllowedTo allowed, Caller caller) {
        if (allowed == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, NO_ROLE);
        }
        caller.require(allowed.value());
    }
}
