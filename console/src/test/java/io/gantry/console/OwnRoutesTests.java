package io.gantry.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the console answers itself, asked as everybody; the services' routes are in docs/rights.md. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(90)
class OwnRoutesTests {

    // In the order of the columns; "none" has logged in and has no role.
    private static final List<String> PEOPLE = List.of("none", "reporter", "unit", "office", "leader", "ops", "admin");

    private static final String ROUTES = """
            # method | path                       | body | nobody | key | none | reporter | unit | office | leader | ops | admin
            GET    | /api/console/session         |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    | /api/console/sessions        |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            DELETE | /api/console/sessions        |      | 401 | 401 | 204 | 204 | 204 | 204 | 204 | 204 | 204
            DELETE | /api/console/sessions/{id}   |      | 401 | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    | /api/console/tokens          |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST   | /api/console/tokens          | {"label":"x","service":true,"roles":["admin"],"days":1} | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 201
            POST   | /api/console/tokens          | {"label":"x","service":false,"roles":["unit"],"days":1} | 401 | 401 | 422 | 422 | 201 | 422 | 422 | 422 | 422
            DELETE | /api/console/tokens/{id}     |      | 401 | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    | /api/console/views           |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            PUT    | /api/console/views           | {"items":[]} | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    | /api/console/operations      |      | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 200 | 403
            GET    | /api/live                    |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST   | /logout                      |      | 401 | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    | /js/features/all.js          |      | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    | /.well-known/security.txt    |      | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            """;

    // Tried where they are tested: the identity provider's, and what a page asks services for all at once.
    private static final Set<String> ELSEWHERE = Set.of("POST /logout/back-channel", "GET /api/console/visit");

    // One of its own each time: some of the routes end what others would need.
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private ConsoleUnderTest console;

    @DynamicPropertySource
    static void log(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EventLog::address);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = ROUTES)
    void isAnsweredByRole(String method, String route, @Nullable String body, ArgumentsAccessor row) {
        var path = route.replace("{id}", "none");
        var expected = row.toList().stream()
                .skip(3)
                .map(status -> Integer.valueOf(String.valueOf(status)))
                .toList();

        var answers = new ArrayList<Integer>();
        answers.add(status(console.request(path), method, body));
        answers.add(status(console.request(path).header("Authorization", "Bearer gdk_1_right"), method, body));
        for (var role : PEOPLE) {
            var who = console.loggedIn(role + "-" + ACCOUNTS.incrementAndGet(), "GX", role);
            answers.add(status(who.request(path).header("X-CSRF-TOKEN", who.csrfToken()), method, body));
        }
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void noneIsMissing() {
        var listed = ROUTES.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[0].strip() + " " + cells[1].strip());
        var answered = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("io.gantry."))
                .map(each -> each.getKey())
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(route -> !ELSEWHERE.contains(route));

        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(listed.distinct().toList());
    }

    /** The status alone: a stream has no end. */
    private static int status(HttpRequest.Builder request, String method, @Nullable String body) {
        if (body != null) {
            request.header("Content-Type", "application/json").header("If-Match", "*");
        }
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        try {
            var answer = HTTP.send(request.method(method, content).build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
