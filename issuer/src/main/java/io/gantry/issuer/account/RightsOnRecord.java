package io.gantry.issuer.account;

import io.gantry.access.audit.OnRecord;
import io.gantry.issuer.account.AccountController.AccountView;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says to the audit trail which account a command has made or changed, and which rights it has now. */
@RestControllerAdvice
final class RightsOnRecord implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getContainingClass() == AccountController.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof AccountView account && request instanceof ServletServerHttpRequest servlet) {
            OnRecord.detail(servlet.getServletRequest(), told(account));
        }
        return body;
    }

    private static String told(AccountView account) {
        return "account=" + account.name() + " " + rights(account.roles(), account.unit(), account.disabled());
    }

    /** What an account may do, for whom, and whether it may log in. */
    static String rights(Collection<Role> roles, @Nullable String unit, boolean disabled) {
        var claims = roles.stream().sorted().map(Role::claim).collect(Collectors.joining(","));
        return "roles=" + claims + " unit=" + (unit == null ? "-" : unit) + " disabled=" + disabled;
    }
}
