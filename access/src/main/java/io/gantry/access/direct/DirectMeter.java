package io.gantry.access.direct;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/** Counts and times requests under the name and with the tags that the web framework gives to all others. */
final class DirectMeter {

    private final MeterRegistry meters;
    private final String path;
    private final Map<Integer, Timer> byStatus = new ConcurrentHashMap<>();

    DirectMeter(MeterRegistry meters, String path) {
        this.meters = meters;
        this.path = path;
    }

    void record(int status, long nanos) {
        byStatus.computeIfAbsent(status, this::timer).record(Duration.ofNanos(nanos));
    }

    private Timer timer(int status) {
        return Timer.builder("http.server.requests")
                .tag("method", "POST")
                .tag("uri", path)
                .tag("status", String.valueOf(status))
                .tag("outcome", outcomeOf(status))
                .tag("exception", "none")
                .tag("error", "none")
                .register(meters);
    }

    private static String outcomeOf(int status) {
        var series = HttpStatus.Series.resolve(status);
        return series == null
                ? "UNKNOWN"
                : switch (series) {
                    case SUCCESSFUL -> "SUCCESS";
                    case REDIRECTION, INFORMATIONAL, CLIENT_ERROR, SERVER_ERROR -> series.name();
                };
    }
}
