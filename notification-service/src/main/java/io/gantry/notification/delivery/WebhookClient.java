package io.gantry.notification.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Sends signed messages to webhooks. */
final class WebhookClient {

    private final RestClient http;
    private final InstantSource clock;

    /** @param http follows no redirect, repeats nothing by itself, and reads no body; connects outside only */
    WebhookClient(RestClient http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Makes one attempt. */
    Answer send(String address, String secret, Delivery delivery) {
        var target = target(address);
        if (target == null) {
            return Answer.of(Outcome.INVALID_ADDRESS);
        }
        var startedAt = clock.instant();
        var start = System.nanoTime();
        var body = delivery.body().getBytes(StandardCharsets.UTF_8);
        var id = delivery.id().toString();
        try {
            return http.post()
                    .uri(target)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("User-Agent", "Gantry")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", String.valueOf(startedAt.getEpochSecond()))
                    .header("webhook-signature", WebhookSignature.of(secret, id, startedAt, body))
                    .body(body)
                    .exchangeForRequiredValue((request, response) -> answer(response, since(start)));
        } catch (ResourceAccessException e) {
            return new Answer(outcomeOf(e.getCause()), null, null, since(start));
        } catch (FilteredHostException e) {
            return Answer.of(Outcome.TARGET_INSIDE);
        }
    }

    private Answer answer(ClientHttpResponse response, Duration took) throws IOException {
        var status = response.getStatusCode().value();
        var asked = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        var heeded = status == 429 || status == 503 ? retryAfter(asked, clock.instant()) : null;
        return new Answer(Outcome.of(status), status, heeded, took);
    }

    // RFC 9110: seconds, or a date.
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable URI target(String address) {
        try {
            var uri = URI.create(address);
            var web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Outcome outcomeOf(@Nullable Throwable failure) {
        return failure instanceof InterruptedIOException ? Outcome.TIMEOUT : Outcome.UNREACHABLE;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
