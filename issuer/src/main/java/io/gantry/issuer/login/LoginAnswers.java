package io.gantry.issuer.login;

import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.login.LoginPage.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfToken;

/** Answers requests with the login pages. */
public final class LoginAnswers implements AuthenticationFailureHandler {

    static final String NAME = "username";

    private final IssuerProperties properties;
    private final Accounts accounts;

    LoginAnswers(IssuerProperties properties, Accounts accounts) {
        this.properties = properties;
        this.accounts = accounts;
    }

    /** @param name pre-filled account name */
    void showForm(HttpServletRequest request, HttpServletResponse response, @Nullable String name, boolean expired)
            throws IOException {
        var words = Words.in(Language.of(request));
        form(request, response, HttpStatus.OK, name, expired ? words.expired() : null);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        var words = Words.in(Language.of(request));
        var name = request.getParameter(NAME);
        if (e instanceof CodeNeededException needed) {
            request.getSession().setAttribute(PendingLogin.ATTRIBUTE, needed.pending());
            codeForm(request, response, needed.isWrong() ? words.wrongCode() : null);
            return;
        }
        if (e instanceof CredentialsExpiredException) {
            form(request, response, HttpStatus.OK, null, words.expired());
            return;
        }
        if (e instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.pauseSeconds()));
            var message = words.paused().formatted(tooMany.pauseSeconds());
            form(request, response, HttpStatus.TOO_MANY_REQUESTS, name, message);
            return;
        }
        // There is no registered scheme for a login form; browsers ignore unknown ones.
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Form");
        form(request, response, HttpStatus.UNAUTHORIZED, name, words.wrong());
    }

    /** Answers a request that came from an unexpected place. */
    public void showFailure(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        write(response, status, page().ofFailure(Language.of(request)));
    }

    private void codeForm(HttpServletRequest request, HttpServletResponse response, @Nullable String message)
            throws IOException {
        if (message != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Form");
        }
        var csrf = csrfOf(request);
        var form = new Form(Language.of(request), "", message, csrf.getParameterName(), csrf.getToken());
        write(response, message == null ? HttpStatus.OK : HttpStatus.UNAUTHORIZED, page().ofCode(form));
    }

    private static CsrfToken csrfOf(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()), "CSRF token");
    }

    private void form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            @Nullable String name,
            @Nullable String message)
            throws IOException {
        var csrf = csrfOf(request);
        var form = new Form(
                Language.of(request), name == null ? "" : name, message, csrf.getParameterName(), csrf.getToken());
        write(response, status, page().of(form));
    }

    private LoginPage page() {
        var demo = accounts.all().stream()
                .filter(account -> properties.demoAccounts() && account.demo() && !account.disabled())
                .toList();
        return new LoginPage(
                inOrderOfRoles(demo),
                properties.demoPassword(),
                properties.console().toString());
    }

    private static List<Account> inOrderOfRoles(List<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(
                        account -> account.roles().stream().sorted().findFirst().orElseThrow()))
                .toList();
    }

    private static void write(HttpServletResponse response, HttpStatus status, String page) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
