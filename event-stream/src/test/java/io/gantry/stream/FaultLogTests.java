package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaultLogTests {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLogTests.class);

    private final AtomicLong nanos = new AtomicLong();
    private int begun;

    @BeforeEach
    void begin(CapturedOutput output) {
        begun = output.getOut().length();
    }

    @Test
    void kindsOfFailureThatAlternateAreALineEach(CapturedOutput output) {
        var faults = new FaultLog(LOG, "Writing");
        for (int i = 0; i < 10; i++) {
            faults.failed(new IllegalStateException("away " + i));
            faults.failed(new UncheckedIOException("refused " + i, new ConnectException()));
        }
        faults.worked();
        faults.worked();

        assertThat(lines(output))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "Writing failed, trying again", "away 0"),
                        line -> assertThat(line).contains("WARN", "Writing failed, trying again", "refused 0"),
                        line -> assertThat(line).contains("INFO", "Writing works again"));
    }

    @Test
    void requestsOfWhichSomeSucceedAreOneFaultUntilAMinuteHasPassed(CapturedOutput output) {
        var faults = FaultLog.ofRequests(LOG, "Asking", nanos::get);
        for (int second = 0; second < 100; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            faults.failed(new IllegalStateException("away"));
            faults.worked();
        }
        nanos.set(Duration.ofSeconds(158).toNanos());
        faults.worked();
        assertThat(lines(output)).hasSize(1);

        nanos.set(Duration.ofSeconds(159).toNanos());
        faults.worked();
        faults.failed(new IllegalStateException("away again"));

        assertThat(lines(output))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "Asking failed, trying again", "away"),
                        line -> assertThat(line).contains("INFO", "Asking works again"),
                        line -> assertThat(line).contains("WARN", "Asking failed, trying again", "away again"));
    }

    private Stream<String> lines(CapturedOutput output) {
        return output.getOut().substring(begun).lines().filter(line -> line.contains("FaultLogTests"));
    }
}
