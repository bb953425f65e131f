package io.gantry.http.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link PageQuery}. */
final class PageQueryArgument implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageQuery(request.getParameter("after"), limitOf(request.getParameter("limit")));
    }

    private static int limitOf(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return PageQuery.DEFAULT;
        }
        if (!NUMBER.matcher(limit).matches()) {
            throw PageQuery.refused("limit", limit, PageQuery.RANGE);
        }
        return Integer.parseInt(limit);
    }
}
