package io.gantry.notification.channel.webhook;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.InvalidAddressException;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.notification.channel.Throttle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
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
final class WebhookChannel implements Channel {

    static final String TYPE = "webhook";

    private final RestClient http;
    private final SigningSecrets secrets;
    private final Throttle throttle;
    private final InstantSource clock;

    /** @param http follows no redirect, repeats nothing by itself, reads no body, and connects to allowed addresses only */
    WebhookChannel(RestClient http, SigningSecrets secrets, int atOnce, InstantSource clock) {
        this.http = http;
        this.secrets = secrets;
        this.throttle = new Throttle(atOnce, Duration.ZERO);
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String canonical(String address) {
        return WebhookAddress.canonical(address);
    }

    @Override
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public Answer send(Target target, Message message) {
        var start = System.nanoTime();
        try {
            return post(WebhookAddress.uri(target.address()), target, message, start);
        } catch (ResourceAccessException e) {
            return new Answer(outcomeOf(e.getCause()), null, null, since(start));
        } catch (FilteredHostException e) {
            return Answer.of(Outcome.PRIVATE_ADDRESS);
        } catch (InvalidAddressException e) {
            return Answer.of(Outcome.INVALID_ADDRESS);
        }
    }

    private Answer post(URI address, Target target, Message message, long start) {
        var startedAt = clock.instant();
        var id = message.id().toString();
        var body = WebhookBody.of(message);
        var valid = secrets.of(target.unit(), target.channelId()).valid(startedAt);
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("User-Agent", "Gantry")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(startedAt.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(valid, id, startedAt, body))
                .body(body)
                .exchangeForRequiredValue((request, response) -> answer(response, since(start)));
    }

    private Answer answer(ClientHttpResponse response, Duration took) throws IOException {
        var status = response.getStatusCode().value();
        var asked = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        var counts = status == 429 || status == 503 ? retryAfter(asked, clock.instant()) : null;
        return new Answer(outcomeOf(status), status, counts, took);
    }

    static Outcome outcomeOf(int status) {
        return switch (status / 100) {
            case 2 -> Outcome.DELIVERED;
            case 3 -> Outcome.REDIRECTED;
            case 4 -> status == 410 ? Outcome.GONE : status == 429 ? Outcome.RATE_LIMITED : Outcome.CLIENT_ERROR;
            default -> Outcome.SERVER_ERROR;
        };
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

    private static Outcome outcomeOf(@Nullable Throwable failure) {
        return failure instanceof InterruptedIOException ? Outcome.TIMEOUT : Outcome.UNREACHABLE;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
