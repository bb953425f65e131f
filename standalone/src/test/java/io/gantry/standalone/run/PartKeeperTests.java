package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.standalone.run.RunFile.Condition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartKeeperTests {

    @TempDir
    private Path directory;

    private final Queue<String> reported = new ConcurrentLinkedQueue<>();
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void startsAPartAgainThatHasBeenReadyAndSaysWhyItEnded() throws Exception {
        Files.writeString(log(), "ERROR No space left on device\n");
        var keeper = keeper(part -> ended(74));

        keeper.start().get();

        await().until(() -> starts.get() >= 3);
        keeper.requestStop();
        keeper.awaitStopped();
        assertThat(reported)
                .startsWith(
                        "again in PT0.25S: it ended with status 74; last error in its log: ERROR No space left on device",
                        "again in PT0.5S: it ended with status 74; last error in its log: ERROR No space left on device");
    }

    @Test
    void givesUpAPartThatCannotBeStartedAtAll() {
        var keeper = keeper(part -> {
            throw new RefusedException("The file x.jar is missing.");
        });

        keeper.start();

        keeper.awaitStopped();
        assertThat(reported).containsExactly("gave up: The file x.jar is missing.");
    }

    @Test
    void reportsItsOwnFailure() {
        var keeper = keeper(part -> {
            throw new OutOfMemoryError("no more threads");
        });

        keeper.start();

        await().until(() -> !reported.isEmpty());
        assertThat(reported).containsExactly("gave up: java.lang.OutOfMemoryError: no more threads");
    }

    @Test
    void stopsAPartThatRuns() throws Exception {
        var stopped = new CompletableFuture<Integer>();
        var keeper = keeper(part -> new PartProcess(identity(), stopped, patience -> stopped.complete(143)));
        keeper.start().get();

        keeper.requestStop();

        keeper.awaitStopped();
        assertThat(stopped).isCompleted();
        assertThat(reported).isEmpty();
    }

    private PartKeeper keeper(Function<PartInstance, PartProcess> launcher) {
        return new PartKeeper(
                new PartInstance(Part.DOCUMENT_STORE, 1),
                part -> {
                    starts.incrementAndGet();
                    return launcher.apply(part);
                },
                List.of(log()),
                (part, end) -> true,
                new Recorder());
    }

    private Path log() {
        return directory.resolve("part.log");
    }

    private static PartProcess ended(int status) {
        return new PartProcess(identity(), CompletableFuture.completedFuture(status), patience -> {});
    }

    private static ProcessIdentity identity() {
        return new ProcessIdentity(1, null);
    }

    private final class Recorder implements PartKeeper.Observer {

        @Override
        public void changed(PartInstance part, Condition condition, @Nullable ProcessIdentity process, int restarts) {
            // Only the reasons are checked.
        }

        @Override
        public void restarts(PartInstance part, String why, Duration pause) {
            reported.add("again in " + pause + ": " + why);
        }

        @Override
        public void gaveUp(PartInstance part, String why) {
            reported.add("gave up: " + why);
        }
    }
}
