package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.standalone.run.RunFile.Condition;
import io.gantry.standalone.run.RunFile.PartState;
import io.gantry.standalone.run.RunFile.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTests {

    @TempDir
    private Path directory;

    @Test
    void readsWhatWasWritten() {
        var run = new Run(
                new ProcessIdentity(7, Instant.parse("2026-11-23T08:00:00Z")),
                Instant.parse("2026-11-23T08:00:01Z"),
                8080,
                "http://localhost:8080",
                List.of(new PartState("broker", 8100, Condition.WAITING, null, 0)));

        RunFile.write(file(), run);

        assertThat(RunFile.read(file())).contains(run);
    }

    @Test
    void takesACutFileForNone() throws IOException {
        Files.writeString(file(), "{\"process\":{\"pi");

        assertThat(RunFile.read(file())).isEmpty();
    }

    private Path file() {
        return directory.resolve("run.json");
    }
}
