package io.gantry.access.token;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.access.Scope;
import io.gantry.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods the {@link Caller} and its {@link Scope}. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Units> units;

    CallerArguments(ObjectProvider<Units> units) {
        this.units = units;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Scope.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = Callers.of(servletRequest).orElseThrow();
        return parameter.getParameterType() == Caller.class ? caller : scopeOf(caller);
    }

    private Scope scopeOf(Caller caller) {
        return caller.unit() == null ? Scope.of(Set.of()) : Scope.of(caller, units.getObject());
    }
}
