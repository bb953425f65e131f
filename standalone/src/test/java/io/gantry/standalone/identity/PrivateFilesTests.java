package io.gantry.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTests {

    private static final int PARTS = 8;

    @TempDir
    private Path directory;

    @RepeatedTest(20)
    void partsThatStartSideBySideGetTheSameSecret() throws Exception {
        var file = directory.resolve("keys").resolve("secret");
        var together = new CyclicBarrier(PARTS);
        Callable<String> part = () -> {
            together.await();
            PrivateFiles.makeSecret(file);
            return PrivateFiles.read(file);
        };
        var threads = Executors.newFixedThreadPool(PARTS);
        try {
            var all = threads.invokeAll(
                    IntStream.range(0, PARTS).mapToObj(i -> part).toList());

            var secrets = new HashSet<String>();
            for (var one : all) {
                secrets.add(one.get());
            }
            assertThat(secrets).hasSize(1).allMatch(secret -> secret.matches("[0-9a-f]{64}"));
        } finally {
            threads.shutdown();
        }
    }
}
