package io.gantry.console.trail;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.EventLog;
import io.gantry.console.Surroundings;
import io.gantry.console.store.SessionKey;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.Topics;
import io.gantry.stream.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Whom the edge turns away, and what the log says of it. Budgets are small, and hardly grow again. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gantry.limits.address.per-second=1",
            "gantry.limits.address.burst=" + DenialTests.BURST,
            "gantry.limits.logout.per-second=1",
            "gantry.limits.logout.burst=20",
            "gantry.limits.bearer.per-second=1",
            "gantry.limits.bearer.burst=2",
            "gantry.limits.account.per-second=1",
            "gantry.limits.account.burst=6"
        })
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(90)
class DenialTests {

    private static final TopicPartition AUDIT = new TopicPartition(Topics.AUDIT_EVENTS, 0);

    private static final String NEVER_DENIED_ELSE = "/api/registry/nobody-asks-this";
    private static final int PEOPLE = 20;
    static final int BURST = 60;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MeterRegistry meters;

    private final EventCodec codec = new EventCodec();
    private ConsoleUnderTest console;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EventLog::address);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void boundsWhatAnybodyMayAskAndPutsOnRecordWhatItDenies() {
        var liNa = console.loggedIn("li.na", "GX-HB", "unit");
        var forged = liNa.send(liNa.request("/api/progress/reports")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertProblem(forged, 403, "csrf");
        liNa.post("/logout", "");

        var wang = console.loggedIn("wang.lei", "GX-HB", "unit");
        assertProblem(throttled(() -> wang.get("/api/progress/portfolio")), 429, "too-many-requests");

        var bearing = console.request("/api/progress/portfolio")
                .header("Authorization", "Bearer gdk_1_secret")
                .build();
        // Another test may have flooded from the same address; what a service has accepted does not count for it.
        await().until(() -> console.send(bearing).statusCode() == 412);
        assertProblem(throttled(() -> console.send(bearing)), 429, "too-many-requests");
        var other = console.request("/api/progress/portfolio")
                .header("Authorization", "Bearer gdk_2_secret")
                .build();
        assertThat(console.send(other).statusCode()).isEqualTo(412);

        var refused = throttled(() -> console.get("/api/registry/projects"));
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        // Who floods an address keeps nobody of it from logging in.
        assertThat(console.get("/oauth2/authorization/gantry").statusCode()).isEqualTo(302);
        assertThat(console.get("/").statusCode()).isEqualTo(200);

        // What is counted comes when its minute is over.
        trail.stop();
        trail.start();
        // The log is shared with other tests.
        var login = recorded(event -> event.action().equals("login") && isBy("li.na", event));
        assertThat(login.outcome()).isEqualTo(Outcome.DONE);
        assertThat(login.service()).isEqualTo("console");
        assertThat(login.target()).isEqualTo("/login/oauth2/code/gantry");
        assertThat(recorded(event -> event.action().equals("logout") && isBy("li.na", event))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(recorded(event -> event.status() == 403 && isBy("li.na", event))
                        .target())
                .isEqualTo("/api/progress/reports");
        assertThat(counted(event -> isBy("wang.lei", event.by()) && has(event, 429, "GET /api/progress/portfolio"))
                        .by())
                .isNotNull();
        assertThat(counted(event -> event.by() == null && has(event, 429, "GET /api/registry/projects"))
                        .counts())
                .anyMatch(count -> count.status() == 401);
    }

    @Test
    void thatNobodyIsSignedInIsNothingThatWasDenied() {
        // Another test may have flooded from the same address.
        for (var path :
                List.of("/api/console/session", "/api/console/visit?of=" + NEVER_DENIED_ELSE, NEVER_DENIED_ELSE)) {
            await().until(() -> console.get(path).statusCode() == 401);
        }
        trail.stop();
        trail.start();

        var seen = seen(RequestsCounted.class, event -> has(event, 401, "GET " + NEVER_DENIED_ELSE));
        assertThat(seen)
                .flatExtracting(RequestsCounted::counts)
                .extracting(Count::action)
                .contains("GET " + NEVER_DENIED_ELSE)
                .doesNotContain("GET /api/console/session", "GET /api/console/visit");
    }

    private static boolean has(RequestsCounted event, int status, String action) {
        return event.counts().stream()
                .anyMatch(count -> count.status() == status && count.action().equals(action));
    }

    @Test
    void refusesNobodyWhoIsSignedInWhileHisOwnAddressFloodsTheConsole() {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> console.loggedIn("person-" + i, "GX-HB", "unit"))
                .toList();

        assertThat(throttled(() -> console.get("/api/registry/projects")).statusCode())
                .isEqualTo(429);
        assertThat(throttled(() -> console.send(bearing("invented " + UUID.randomUUID())))
                        .statusCode())
                .isEqualTo(429);
        assertThat(throttled(() -> inventing(1)).statusCode()).isEqualTo(429);
        assertThat(people)
                .allSatisfy(
                        person -> assertThat(person.get("/api/console/session").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void anInventedSessionIsLookedForOnlyWhileItsAddressMayAskAndOnlyTheFirstOfARequest() {
        var before = lookUps();
        var answers = new ArrayList<Integer>();
        // Another test may have flooded from the same address.
        await().until(() -> {
            answers.add(inventing(50).statusCode());
            return answers.contains(401);
        });
        throttled(() -> {
            var answer = inventing(50);
            answers.add(answer.statusCode());
            return answer;
        });

        assertThat(answers).containsOnly(401, 429).endsWith(429);
        assertThat(lookUps() - before)
                .isEqualTo(answers.stream().filter(status -> status == 401).count());
    }

    @Test
    void hearsTheProviderWhileAnAddressFloodsAndChargesThatToo() {
        var ma = console.loggedIn("ma.jun", "GX-HB", "unit");
        assertThat(ma.get("/api/console/session").statusCode()).isEqualTo(200);
        assertThat(throttled(() -> console.get("/api/registry/projects")).statusCode())
                .isEqualTo(429);

        assertThat(backChannel(ma).statusCode()).isEqualTo(400);
        assertThat(throttled(() -> backChannel(ma)).statusCode()).isEqualTo(429);
    }

    @Test
    void whatComesAlongWithAVisitIsPaidForAsIfItWereAskedForByItself() {
        var guo = console.loggedIn("guo.hua", "GX-HB", "unit");
        var rights = JsonMapper.shared()
                .readTree(guo.get("/api/console/session").body())
                .path("rights")
                .asString();
        var eight = IntStream.range(0, 8)
                .mapToObj(i -> "&of=/api/progress/told/" + i)
                .collect(Collectors.joining());

        assertThat(guo.get("/api/console/visit?rights=" + rights + eight).body())
                .contains("/api/progress/told/7");
        assertThat(guo.get("/api/console/session").statusCode()).isEqualTo(429);
    }

    @Test
    void sessionsThatHaveEndedCountForTheirAddress() {
        var gone = Stream.of("sun.ke", "sun.li", "sun.wu")
                .map(account -> console.loggedIn(account, "GX-HB", "unit"))
                .toList();
        assertThat(gone)
                .allSatisfy(each ->
                        assertThat(each.post("/logout", "").statusCode()).isEqualTo(200));

        var answers = new ArrayList<Integer>();
        for (var each : gone) {
            throttled(() -> {
                var answer = each.get("/api/console/session");
                answers.add(answer.statusCode());
                return answer;
            });
        }
        assertThat(answers).containsOnly(401, 429).endsWith(429);
        assertThat(answers).as("one budget for all of them").hasSizeLessThan(2 * BURST);
    }

    /** Asks with {@code count} sessions that nobody has, of the form that the console gives them. */
    private HttpResponse<String> inventing(int count) {
        var cookies = Stream.generate(SessionKey::newId)
                .limit(count)
                .map(id ->
                        "__Host-gantry=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.US_ASCII)));
        return new ConsoleUnderTest(console.port(), cookies.collect(Collectors.joining("; ")))
                .get("/api/console/session");
    }

    /** How often the store was asked for a session. */
    private double lookUps() {
        return meters
                .find("mongodb.driver.commands")
                .tags("command", "find", "collection", "sessions")
                .timers()
                .stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    private static HttpResponse<String> backChannel(ConsoleUnderTest as) {
        return as.send(as.request("/logout/back-channel")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=none"))
                .build());
    }

    // A path that a service does not accept without looking at who asks.
    private HttpRequest bearing(String secret) {
        return console.request("/api/console/session")
                .header("Authorization", "Bearer " + secret)
                .build();
    }

    private static boolean isBy(String account, RequestAudited event) {
        return isBy(account, event.by());
    }

    private static boolean isBy(String account, @Nullable Actor by) {
        return by != null && by.account().equals(account);
    }

    /** What comes when a budget is used up; the last answer if that is never. */
    private static HttpResponse<String> throttled(Supplier<HttpResponse<String>> request) {
        var answer = request.get();
        for (int i = 0; i < 100 && answer.statusCode() != 429; i++) {
            answer = request.get();
        }
        return answer;
    }

    /** The first event in the log that is meant, waited for. */
    private RequestAudited recorded(Predicate<RequestAudited> meant) {
        return first(RequestAudited.class, meant);
    }

    private RequestsCounted counted(Predicate<RequestsCounted> meant) {
        return first(RequestsCounted.class, meant);
    }

    private <E> E first(Class<E> type, Predicate<E> meant) {
        return seen(type, meant).stream().filter(meant).findFirst().orElseThrow();
    }

    /** All of that type in the log, as far as it has to be read for one that is meant. */
    private <E> List<E> seen(Class<E> type, Predicate<E> meant) {
        Map<String, Object> settings = Map.of("bootstrap.servers", EventLog.address(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(AUDIT, new TopicPartition(AUDIT.topic(), 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var seen = new ArrayList<E>();
            while (seen.stream().noneMatch(meant)) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> {
                    var event = codec.read(AUDIT.topic(), entry.value());
                    if (type.isInstance(event)) {
                        seen.add(type.cast(event));
                    }
                });
            }
            return seen;
        }
    }
}
