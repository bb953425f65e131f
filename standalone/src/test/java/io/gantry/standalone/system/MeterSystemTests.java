package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The meters of frameworks that rules, dashboard and page name are there in running services: another version may call them
 * something else. Our own are held against the code, {@code MeterNamesTests}.
 */
class MeterSystemTests {

    // The lag is counted once a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    // From the console's to that of notification-service.
    private static final int FIRST_MANAGEMENT_PORT = 10;
    private static final int MANAGEMENT_PORTS = 4;

    private static final Pattern RULE = Pattern.compile("(?m)^ +expr: (?:>-\\n((?: {10}.*\\n)+)|(.*)\\n)");
    private static final Pattern NOT_OF_METERS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|on|ignoring|without|group_left) *\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> OF_THE_LANGUAGE =
            Set.of("and", "or", "unless", "offset", "group_left", "sum", "by");
    // Prometheus says this of each service by itself.
    private static final String UP = "up";
    private static final Pattern SCRAPED = Pattern.compile("(?m)^[a-z_][a-z0-9_]*");
    private static final Pattern SURVEYED =
            Pattern.compile("['\"]((?:http|jvm|process|spring|system)(?:\\.[a-z]+)+)['\"]");

    @Test
    void whatRulesAndDashboardNameIsThereToScrape() {
        var named = Stream.concat(
                        RULE.matcher(source("ops/prometheus/rules.yml"))
                                .results()
                                .map(MeterSystemTests::found),
                        JsonMapper.shared()
                                .readTree(source("ops/grafana/dashboards/gantry.json"))
                                .findValuesAsString("expr")
                                .stream())
                .flatMap(MeterSystemTests::metersIn)
                .filter(name -> !name.startsWith("gantry_"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("http_server_requests_seconds_bucket", "jvm_memory_used_bytes");
        seeAllOf(named, MeterSystemTests::scraped);
    }

    @Test
    void whatThePageNamesIsInTheReportsOfTheInstances() {
        var named = Stream.of(
                        "access/src/main/java/io/gantry/access/instance/Readings.java",
                        page("readings.js"),
                        page("Instances.js"),
                        page("Flow.js"),
                        page("wrong.js"))
                .flatMap(file -> SURVEYED.matcher(source(file)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("http.server.requests", "jvm.memory.used");
        seeAllOf(named, MeterSystemTests::surveyed);
    }

    private static void seeAllOf(Set<String> named, Supplier<Set<String>> there) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(there.get()).containsAll(named));
    }

    private static Stream<String> metersIn(String query) {
        return WORD.matcher(NOT_OF_METERS.matcher(query).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !OF_THE_LANGUAGE.contains(word) && !word.equals(UP));
    }

    private static Set<String> scraped() {
        int console = Neighbourhood.shared().application().port();
        return IntStream.range(0, MANAGEMENT_PORTS)
                .mapToObj(i -> textAt(console + FIRST_MANAGEMENT_PORT + i))
                .flatMap(text -> SCRAPED.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static String textAt(int port) {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> surveyed() {
        return Neighbourhood.shared()
                .askers()
                .get("ops")
                .ask("GET", "/api/console/operations", null)
                .expect(200)
                .path("instances")
                .valueStream()
                .flatMap(instance -> instance.path("report").path("readings").valueStream())
                .map(reading -> reading.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static String found(MatchResult rule) {
        return rule.group(1) == null ? rule.group(2) : rule.group(1);
    }

    private static String page(String script) {
        return "console/src/main/resources/static/js/features/operations/" + script;
    }

    private static String source(String path) {
        try {
            return Files.readString(Path.of("..", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
