package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sends what no honest client sends to every route, at the edge and at each service. A thousand requests unless
 * {@code -Dgantry.fuzz.seconds} says for how long; {@code -Dgantry.fuzz.seed} repeats a run.
 */
@Isolated
class FuzzSystemTests {

    private static final int COUNT = 1000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\(|\\wException\\b|java\\.lang|org\\.spring|org\\.apache|com\\.mongodb|\"trace\"");
    private static final List<String> PARTS = List.of("services");

    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void whateverComesNothingBreaksAndNothingIsToldOfTheInside() {
        var place = Neighbourhood.shared();
        var seed = Long.getLong("gantry.fuzz.seed", 4);
        var random = new Random(seed);
        var broken = new BrokenRequests(random);
        var routes = ApiRoutes.read().routes();
        var memory = place.application().residentMegabytes(PARTS);
        int sent = 0;
        for (var goesOn = limit(); goesOn.getAsBoolean(); sent++) {
            var route = routes.get(random.nextInt(routes.size()));
            var path = RightsSystemTests.path(route, place.own());
            var body = route.hasBody() ? place.own().bodyOf(route.operation(), "fuzz") : "{\"a\":1}";
            var port = random.nextBoolean() ? place.application().port() : portOf(place, route.path());
            send(port, broken.next(route, path, body, authorization(place, random)));
        }
        System.out.println("Fuzz: " + sent + " requests, seed " + seed + ", answers " + statuses + ", resident before "
                + memory + " and after " + place.application().residentMegabytes(PARTS) + " MB");
        assertThat(wrong).isEmpty();
        assertThat(place.application()
                        .http()
                        .get("/api/progress/portfolio")
                        .path("projects")
                        .asInt())
                .as("still at work")
                .isPositive();
    }

    private static BooleanSupplier limit() {
        var seconds = Integer.getInteger("gantry.fuzz.seconds");
        if (seconds != null) {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            return () -> System.nanoTime() < end;
        }
        var left = new int[] {COUNT};
        return () -> left[0]-- > 0;
    }

    private static String authorization(Neighbourhood place, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "Bearer " + place.own().deviceKey();
            case 1 -> "Bearer gdk_" + "x".repeat(random.nextInt(100));
            case 2 -> "Bearer e30.e30.e30";
            default -> "Bearer " + place.application().token();
        };
    }

    private static int portOf(Neighbourhood place, String path) {
        var first = place.application().port();
        if (path.startsWith("/api/registry")) {
            return first + 1;
        }
        if (path.startsWith("/api/progress")) {
            return first + 2;
        }
        return path.startsWith("/api/notification") ? first + 3 : first + 4;
    }

    private void send(int port, byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            judge(port, request, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Cutting off who breaks the protocol is an answer too.
            statuses.merge("cut off", 1, Integer::sum);
        }
    }

    private void judge(int port, byte[] request, String answer) {
        var found = STATUS.matcher(answer);
        var status = found.lookingAt() ? found.group(1) : "none";
        statuses.merge(status, 1, Integer::sum);
        if (status.startsWith("5") && !status.equals("503")
                || INSIDES.matcher(answer).find()) {
            var text = new String(request, StandardCharsets.ISO_8859_1);
            wrong.add(port + ": " + text.substring(0, Math.min(1500, text.length())) + "\n→ "
                    + answer.substring(0, Math.min(800, answer.length())));
        }
    }
}
