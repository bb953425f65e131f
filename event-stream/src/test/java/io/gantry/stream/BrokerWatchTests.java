package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokerWatchTests {

    private final AtomicLong nanos = new AtomicLong();
    private final BrokerWatch watch = new BrokerWatch(nanos::get);
    private int begun;

    @BeforeEach
    void begin(CapturedOutput output) {
        begun = output.getOut().length();
    }

    @Test
    void aSilentBrokerIsOneLineAndItsAnswerAnother(CapturedOutput output) {
        look(0, true, 100);
        look(15, true, 100);
        assertThat(lines(output)).isEmpty();

        look(16, true, 100);
        look(60, true, 100);
        look(600, true, 100);
        look(601, true, 200);
        look(610, true, 300);

        assertThat(lines(output))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "The broker has not answered for 15 s, trying again"),
                        line -> assertThat(line).contains("INFO", "The broker answers again"));
    }

    @Test
    void aConsumerThatBeginsAnewHasBeenAnswered(CapturedOutput output) {
        look(0, true, 1_000);
        look(14, true, 10);
        look(28, true, 20);

        assertThat(lines(output)).isEmpty();
    }

    @Test
    void aServiceWhoseConsumersAreStoppedExpectsNoAnswer(CapturedOutput output) {
        look(0, true, 100);
        look(60, false, 0);
        look(70, true, 0);

        assertThat(lines(output)).isEmpty();
    }

    private void look(long second, boolean consuming, double bytes) {
        nanos.set(Duration.ofSeconds(second).toNanos());
        watch.compare(consuming, bytes);
    }

    private Stream<String> lines(CapturedOutput output) {
        return output.getOut().substring(begun).lines().filter(line -> line.contains("BrokerWatch"));
    }
}
