package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageLogTests {

    private final AtomicLong nanos = new AtomicLong();
    private final OutageLog outages = new OutageLog(nanos::get);

    @Test
    void eachCauseIsOneLineAMinuteWithTheNumberOfRequests(CapturedOutput output) {
        int before = output.getOut().length();
        for (int i = 0; i < 500; i++) {
            outages.answered("uri=/reports", new ConnectException("db-1 refuses"));
        }
        outages.answered("uri=/projects", new TimeoutException("db-1 is silent"));
        nanos.set(Duration.ofMinutes(1).toNanos());
        outages.answered("uri=/alerts", new ConnectException("db-1 refuses"));

        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("Answered 503")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "uri=/reports", "db-1 refuses"),
                        line -> assertThat(line).contains("WARN", "uri=/projects", "db-1 is silent"),
                        line -> assertThat(line)
                                .contains("WARN", "uri=/alerts", "(499 more requests since the last such line)"));
    }
}
