package io.gantry.issuer.trail;

import io.gantry.access.audit.AuditedDenials;
import io.gantry.access.audit.OnRecord;
import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.login.LoginDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records logins that fail, at an account that there is under an entry of its own, and others by their number: names can be
 * invented without end. Logins that succeed are on record where they lead to.
 */
final class LoginFilter extends OncePerRequestFilter {

    private static final String LOGIN = "login";
    private static final Set<Integer> FAILED = Set.of(401, 403, 429);

    private final AuditedDenials denials;
    private final Accounts accounts;

    LoginFilter(AuditedDenials denials, Accounts accounts) {
        this.denials = denials;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Before the session can end with the request.
        var pending = LoginDetails.accountOfPending(request);
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST") && FAILED.contains(response.getStatus())) {
            accountIn(request, pending)
                    .ifPresentOrElse(
                            account -> {
                                OnRecord.detail(request, "account=" + account);
                                denials.record(request, response.getStatus(), LOGIN);
                            },
                            () -> denials.count(request, response.getStatus(), LOGIN));
        }
    }

    // No name that there is not: people type their password into this field, too.
    private Optional<String> accountIn(HttpServletRequest request, Optional<String> pending) {
        var typed = request.getParameter("username");
        return typed == null
                // The second factor is given without the name.
                ? pending
                : accounts.find(typed.strip().toLowerCase(Locale.ROOT)).map(Account::name);
    }
}
