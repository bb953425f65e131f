package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTests {

    @TempDir
    private Path directory;

    @Test
    void prefersAFullDiskToWhatFollowsFromIt() throws IOException {
        var log = log("""
                10:00 INFO started
                10:01 ERROR write failed: No space left on device
                	at java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)
                10:02 ERROR shutting down
                """);

        assertThat(LastWords.in(List.of(log))).contains("10:01 ERROR write failed: No space left on device");
    }

    @Test
    void takesTheLastErrorOtherwise() throws IOException {
        var log = log("""
                10:01 ERROR first
                10:02 ERROR second
                10:03 INFO bye
                """);

        assertThat(LastWords.in(List.of(log))).contains("10:02 ERROR second");
    }

    @Test
    void readsOnlyTheEndOfALongLog() throws IOException {
        var log = log("ERROR long ago\n" + "INFO fine\n".repeat(10_000));

        assertThat(LastWords.in(List.of(log))).isEmpty();
    }

    @Test
    void hasNothingToSayWithoutALog() {
        assertThat(LastWords.in(List.of(directory.resolve("none.log")))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("part.log"), text);
    }
}
