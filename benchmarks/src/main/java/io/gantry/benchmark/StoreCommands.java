package io.gantry.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How many commands the services have sent to the store, as their drivers count them. */
final class StoreCommands {

    private static final Pattern COUNT = Pattern.compile("mongodb_driver_commands_seconds_count\\{[^}]*} ([0-9.E+]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    StoreCommands(Product product) {
        this.port = product.port();
    }

    /** Of project-, progress- and notification-service; below 0 if one of them does not tell. */
    long count() {
        return IntStream.rangeClosed(11, 13)
                .mapToLong(service -> ofService(port + service))
                .reduce(0, (sum, count) -> sum < 0 || count < 0 ? -1 : sum + count);
    }

    private long ofService(int port) {
        try {
            var uri = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
            var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            if (!answer.body().contains("mongodb_driver_commands_seconds_count")) {
                return -1;
            }
            return (long) COUNT.matcher(answer.body())
                    .results()
                    .mapToDouble(result -> Double.parseDouble(result.group(1)))
                    .sum();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
