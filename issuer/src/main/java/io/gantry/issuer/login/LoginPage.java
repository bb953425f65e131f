package io.gantry.issuer.login;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.gantry.issuer.account.Account;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Renders the pages: HTML without scripts, all input escaped. */
final class LoginPage {

    private final List<Account> demoAccounts;
    private final String demoPassword;
    private final String console;

    /** @param demoAccounts shown with their password; empty outside of the demo */
    LoginPage(List<Account> demoAccounts, String demoPassword, String console) {
        this.demoAccounts = List.copyOf(demoAccounts);
        this.demoPassword = demoPassword;
        this.console = console;
    }

    /**
     * The content of the form.
     *
     * @param name pre-filled account name
     * @param message error of the last attempt; empty if there is none
     * @param csrfParameter name of the form field for {@code csrfToken}
     */
    record Form(Language language, String name, @Nullable String message, String csrfParameter, String csrfToken) {}

    String of(Form form) {
        var language = form.language();
        var words = Words.in(language);
        var message = form.message() == null
                ? ""
                : "<p class=\"message\" role=\"alert\">" + htmlEscape(form.message()) + "</p>";
        var main = """
                <section class="panel" aria-labelledby="title">
                <h1 id="title">%s</h1>
                %s
                <form method="post" action="/login?lang=%s">
                <label for="username">%s</label>
                <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none"
                 spellcheck="false" maxlength="40" required%s>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128"
                 required%s>
                <input type="hidden" name="%s" value="%s">
                <button>%s</button>
                </form>
                </section>
                %s""".formatted(
                        words.login(),
                        message,
                        language.code(),
                        words.account(),
                        htmlEscape(form.name()),
                        form.name().isEmpty() ? " autofocus" : "",
                        words.password(),
                        form.name().isEmpty() ? "" : " autofocus",
                        htmlEscape(form.csrfParameter()),
                        htmlEscape(form.csrfToken()),
                        words.enter(),
                        demo(language));
        return page(
                language, words.login(), "/login?name=" + UriUtils.encode(form.name(), StandardCharsets.UTF_8), main);
    }

    /** Renders the form for a code of the second factor. */
    String ofCode(Form form) {
        var language = form.language();
        var words = Words.in(language);
        var message = form.message() == null
                ? ""
                : "<p class=\"message\" role=\"alert\">" + htmlEscape(form.message()) + "</p>";
        return page(language, words.codeTitle(), null, """
                <section class="panel" aria-labelledby="title">
                <h1 id="title">%s</h1>
                %s
                <p>%s</p>
                <form method="post" action="/login?lang=%s">
                <label for="code">%s</label>
                <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false"
                 maxlength="40" required autofocus>
                <input type="hidden" name="%s" value="%s">
                <button>%s</button>
                </form>
                <p><a href="/login?lang=%s">%s</a></p>
                </section>""".formatted(
                        words.codeTitle(),
                        message,
                        words.codeHint(),
                        language.code(),
                        words.code(),
                        htmlEscape(form.csrfParameter()),
                        htmlEscape(form.csrfToken()),
                        words.enter(),
                        language.code(),
                        words.otherAccount()));
    }

    /** Renders the page for a request that failed through no fault of the user. */
    String ofFailure(Language language) {
        var words = Words.in(language);
        return page(language, words.failedTitle(), null, """
                <section class="panel">
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s/">%s</a></p>
                </section>""".formatted(
                        words.failedTitle(), words.failedHint(), htmlEscape(console), words.toConsole()));
    }

    private String demo(Language language) {
        if (demoAccounts.isEmpty()) {
            return "";
        }
        var words = Words.in(language);
        return """
                <section class="panel demo" aria-labelledby="demo">
                <h2 id="demo">%s <small>%s <code>%s</code></small></h2>
                <table>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </section>""".formatted(
                words.demoTitle(),
                words.demoHint(),
                htmlEscape(demoPassword),
                words.account(),
                words.role(),
                words.unit(),
                demoAccounts.stream().map(account -> row(account, language)).collect(Collectors.joining("\n")));
    }

    private static String row(Account account, Language language) {
        var english = account.names().en();
        var roles = account.roles().stream().sorted().map(role -> Words.of(role, language));
        return "<tr><td><a href=\"/login?lang=%s&amp;name=%s\">%s</a><small>%s</small></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        language.code(),
                        htmlEscape(account.name()),
                        htmlEscape(account.name()),
                        htmlEscape(
                                language == Language.EN && english != null
                                        ? english
                                        : account.names().zh()),
                        roles.collect(Collectors.joining(", ")),
                        htmlEscape(Objects.requireNonNullElse(account.unit(), "—")));
    }

    private static String page(Language language, String title, @Nullable String here, String main) {
        var words = Words.in(language);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · %s</title>
                <link rel="icon" href="/assets/gantry.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/assets/login.css">
                </head>
                <body>
                <header class="top">
                <img src="/assets/gantry.svg" alt="" width="34" height="34">
                <span class="brand"><strong>%s</strong><small>%s</small></span>
                %s
                </header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        title,
                        words.product(),
                        words.product(),
                        words.subtitle(),
                        here == null ? "" : languages(language, here),
                        main);
    }

    private static String languages(Language current, String here) {
        var links = Stream.of(Language.values())
                .map(language -> "<a href=\"%s&amp;lang=%s\" lang=\"%s\"%s>%s</a>"
                        .formatted(
                                htmlEscape(here),
                                language.code(),
                                language.tag(),
                                language == current ? " aria-current=\"true\"" : "",
                                language.ownName()))
                .collect(Collectors.joining());
        return "<nav class=\"languages\" aria-label=\"" + Words.in(current).languages() + "\">" + links + "</nav>";
    }
}
