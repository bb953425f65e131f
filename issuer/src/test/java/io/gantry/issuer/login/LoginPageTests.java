package io.gantry.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTests {

    private static final String[] SMALL_BUDGET = {
        "--gantry.issuer.limits.address.per-second=1", "--gantry.issuer.limits.address.burst=10"
    };

    private static IssuerUnderTest issuer;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path data) {
        issuer = IssuerUnderTest.demo(data);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /login         | de;q=0.9, zh-CN;q=0.8, en;q=0.7 | zh-CN | 登录
                    /login         | en-GB, zh;q=0.5                 | en    | Sign in
                    /login         | fr                              | zh-CN | 登录
                    /login?lang=en | zh-CN                           | en    | Sign in
                    /login?lang=zh | en                              | zh-CN | 登录
                    """)
    void usesTheChosenLanguageOrTheBrowsers(String path, String accepted, String tag, String title) {
        var page = browser.get(issuer.at(path), "Accept-Language", accepted).body();

        assertThat(page).contains("<html lang=\"" + tag + "\">", "<title>" + title + " ·", "lang=en", "lang=zh");
    }

    @Test
    void listsTheDemoAccountsWithTheirPassword() {
        var page = browser.get(issuer.at("/login?lang=en")).body();

        assertThat(page)
                .contains(IssuerUnderTest.PASSWORD)
                .contains(">reporter<", ">unit<", ">office<", ">leader<", ">ops<", ">admin<", ">unit2<");
    }

    @Test
    void hasNoScriptAndForbidsItByPolicy() {
        var answer = browser.get(issuer.at("/login"));

        assertThat(answer.body()).doesNotContain("<script", "<style", " style=", " onclick");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "script-src")
                .contains("form-action 'self' " + IssuerUnderTest.CONSOLE + " http://127.0.0.1:18399;")
                .contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void escapesInput() {
        var page = browser.get(issuer.at("/login?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .body();

        assertThat(page).doesNotContain("<script").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void servesTheAssetsOfThePage() {
        assertThat(browser.get(issuer.at("/assets/login.css")).statusCode()).isEqualTo(200);
        assertThat(browser.get(issuer.at("/assets/gantry.svg")).statusCode()).isEqualTo(200);
    }

    @Test
    void reportsAWrongPasswordAndKeepsTheName() {
        var answer = browser.login(issuer, "/login?lang=en", "leader", "not-the-password");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("is wrong", "value=\"leader\"").doesNotContain("not-the-password");
    }

    @Test
    void reportsAnUnknownAccountInTheSameWords() {
        var answer = browser.login(issuer, "/login?lang=en", "nobody", "not-the-password");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("is wrong", "value=\"nobody\"");
    }

    @Test
    void makesRepeatedFailuresWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.login(issuer, "unit2", "guess-number-" + i).statusCode())
                    .isEqualTo(401);
        }

        var answer = browser.login(issuer, "/login?lang=en", "unit2", IssuerUnderTest.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        var seconds = header(answer, "Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(1, 60);
        assertThat(answer.body()).contains("try again in " + seconds + " seconds");
        assertThat(browser.login(issuer, "ops", IssuerUnderTest.PASSWORD).statusCode())
                .as("another account")
                .isEqualTo(302);
    }

    @Test
    void aFloodFromOneAddressIsRefusedAndTheConsoleIsNot(@TempDir Path data) {
        try (var small = IssuerUnderTest.demo(data, SMALL_BUDGET)) {
            var console = new ConsoleClient(small, data);
            var tokens = console.login("leader");

            IntSupplier page = () -> browser.get(small.at("/login")).statusCode();
            assertThat(isRefused(page)).isTrue();
            assertThat(console.refresh(tokens).statusCode()).isEqualTo(200);
            assertThat(browser.get(small.at("/oauth2/jwks")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anInventedAuthorizationIsNoNewBudgetAndAClientsIsWorthItsOwn(@TempDir Path data) {
        try (var small = IssuerUnderTest.demo(data, SMALL_BUDGET)) {
            var console = new ConsoleClient(small, data);
            var tokens = console.login("leader");

            // Pages first: what is refused where credentials are checked has a budget of its own.
            assertThat(Stream.of(
                            "GET /login",
                            "GET /assets/login.css",
                            "POST /login",
                            "PUT /userinfo",
                            "GET /userinfo",
                            "POST /oauth2/token",
                            "GET /api/identity/accounts"))
                    .allMatch(request -> isRefused(inventing(small, request)));
            assertThat(console.refresh(tokens).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void formsThatDoNotArriveDoNotStopLogins() throws IOException {
        var held = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 60; i++) {
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), issuer.at("/").getPort());
                held.add(socket);
                var form = "POST /login HTTP/1.1\r\nHost: localhost:8084\r\nContent-Length: 900\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=";
                socket.getOutputStream().write(form.getBytes(StandardCharsets.ISO_8859_1));
            }

            assertThat(CompletableFuture.supplyAsync(() -> browser.login(issuer, "leader", IssuerUnderTest.PASSWORD)))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(302);
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void acceptsANameInCapitals() {
        var answer = browser.login(issuer, " Office", IssuerUnderTest.PASSWORD);

        assertThat(ConsoleClient.location(answer)).isEqualTo(IssuerUnderTest.CONSOLE + "/");
    }

    /** Whoever asks often would fill the memory otherwise. */
    @Test
    void aBrowserHasNoSessionHereUntilAPasswordIsRight(@TempDir Path data) {
        var console = new ConsoleClient(issuer, data);
        var asked = List.of(
                browser.get(console.authorize(Map.of())),
                browser.get(issuer.at("/login")),
                browser.login(issuer, "leader", "not-the-password"),
                browser.post(issuer.at("/login"), Map.of("username", "leader", "password", "x")));

        assertThat(asked).noneMatch(LoginPageTests::beginsASession);
        assertThat(asked.get(0).headers().allValues("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        var in = browser.login(issuer, "leader", IssuerUnderTest.PASSWORD);
        assertThat(beginsASession(in)).isTrue();
        assertThat(ConsoleClient.location(in))
                .startsWith(issuer.at("/oauth2/authorize?").toString());
    }

    @Test
    void sendsNobodyElsewhereAndTakesAnyCookie() {
        for (var address : List.of("https://example.org/", "//example.org", "/\\example.org", "/ä{}%zz", "")) {
            var other = new Browser();
            other.keep(
                    issuer.at("/"),
                    "REDIRECT_URI",
                    Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
            assertThat(ConsoleClient.location(other.login(issuer, "office", IssuerUnderTest.PASSWORD)))
                    .as(address)
                    .matches(to -> to.startsWith(IssuerUnderTest.CONSOLE + "/")
                            || to.startsWith(issuer.at("/").toString()));
        }
    }

    private static boolean beginsASession(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("gantry-issuer="));
    }

    @Test
    void asksAgainWhenTheFormHasExpired() {
        var answer = browser.post(issuer.at("/login?lang=en"), Map.of("username", "a", "password", "b"));

        assertThat(ConsoleClient.location(answer)).endsWith("/login?expired&lang=en");
        assertThat(browser.get(issuer.at("/login?expired&lang=en")).body()).contains("The page had expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login?name=%ff", "/login?lang=%ff", "/connect/logout?state=%ff", "/oauth2/authorize?a=%c3"})
    void refusesAQueryThatCannotBeRead(String path) {
        var answer = browser.get(issuer.at(path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void refusesAFormThatIsTooLong() {
        var form = Map.of("username", "x".repeat(20_000));

        var page = browser.post(issuer.at("/login"), form, "Accept", "text/html");
        var problem = browser.post(issuer.at("/login"), form);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("回到调度台");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void redirectsOtherPathsToTheConsole() {
        assertThat(ConsoleClient.location(browser.get(issuer.at("/")))).isEqualTo(IssuerUnderTest.CONSOLE + "/");
    }

    /** Whether one of many requests is, and none is sent after it: each refusal is held back for a while. */
    private static boolean isRefused(IntSupplier status) {
        return IntStream.generate(status).limit(60).anyMatch(each -> each == 429);
    }

    /** The status of a request with a credential that is another one each time. */
    private IntSupplier inventing(IssuerUnderTest asked, String request) {
        var parts = request.split(" ");
        var count = new AtomicInteger();
        return () -> {
            int i = count.getAndIncrement();
            return browser.send(HttpRequest.newBuilder(asked.at(parts[1]))
                            .method(parts[0], BodyPublishers.noBody())
                            .header("Authorization", (i % 2 == 0 ? "Basic " : "Bearer ") + i))
                    .statusCode();
        };
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
