package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OffsetCommitsTests {

    private final OffsetCommits commits = new OffsetCommits("progress-service");

    @Test
    void aBrokerThatIsAwayIsNotTold(CapturedOutput output) {
        commits.onComplete(Map.of(), new RetriableCommitFailedException("the coordinator is not available"));
        commits.onComplete(Map.of(), null);

        assertThat(output).doesNotContain("Committing offsets");
    }

    @Test
    void anyOtherFailureIsALineWhenItBeginsAndOneWhenItIsOver(CapturedOutput output) {
        commits.onComplete(Map.of(), new CommitFailedException());
        commits.onComplete(Map.of(), new CommitFailedException());
        commits.onComplete(Map.of(), null);
        commits.onComplete(Map.of(), null);

        assertThat(output.getAll().lines().filter(line -> line.contains("Committing offsets of progress-service")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("failed, trying again"),
                        line -> assertThat(line).contains("works again"));
    }
}
