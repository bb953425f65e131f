package io.gantry.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KILLED = 137;

    @TempDir
    Path directory;

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        var child = pidFrom(parent);
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        await().atMost(PATIENCE).until(() -> !child.isAlive());
    }

    @Test
    void runsItsShutdownHooksWhenItIsStopped() throws Exception {
        var child = startReady(Idle.class);

        child.stop(PATIENCE);

        assertThat(child.onExit().get()).isEqualTo(ParentWatch.STOPPED);
        assertThat(log()).contains("hook ran");
    }

    @Test
    void isKilledWhenItDoesNotStopInTime() throws Exception {
        var child = startReady(Stubborn.class);

        child.stop(Duration.ofMillis(200));

        assertThat(child.onExit().get()).isEqualTo(KILLED);
    }

    @Test
    void leavesCtrlCToItsParent() throws Exception {
        var child = startReady(Idle.class);

        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        child.stop(PATIENCE);

        // 130 if the interrupt had ended it.
        assertThat(child.onExit().get()).isEqualTo(ParentWatch.STOPPED);
    }

    @Test
    void staysAliveWhenNobodyHoldsIt() {
        long pid = startReady(Idle.class).pid();
        var child = ProcessHandle.of(pid).orElseThrow();

        for (int i = 0; i < 5; i++) {
            System.gc();
        }

        assertThatThrownBy(() -> child.onExit().get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        child.destroy();
    }

    @Test
    void showsTheFailureOfItsMainMethodAsItsOwn() throws Exception {
        var child = start(Failing.class);

        assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(log()).startsWith("Exception in thread \"main\" java.lang.IllegalStateException: broken");
    }

    @Test
    void putsALogAsideThatHasGrownLarge() throws Exception {
        Files.write(directory.resolve("child.log"), new byte[5 << 20]);

        startReady(Idle.class).stop(PATIENCE);

        assertThat(directory.resolve("child.log.1")).hasSize(5 << 20);
        assertThat(log()).startsWith("ready");
    }

    @Test
    void writesForItsOwnerOnly() throws Exception {
        start(Writing.class).onExit().get(10, TimeUnit.SECONDS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("written"))))
                .isEqualTo("rw-------");
    }

    private ChildProcess startReady(Class<?> program) {
        var child = start(program);
        await().atMost(PATIENCE).until(() -> log().contains("ready"));
        return child;
    }

    private ChildProcess start(Class<?> program) {
        return ChildProcess.start(command(program, directory));
    }

    private static JavaCommand command(Class<?> program, Path directory) {
        return new JavaCommand(
                List.of(System.getProperty("java.class.path")),
                List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                program.getName(),
                List.of("ready"),
                directory,
                directory.resolve("child.log"));
    }

    private String log() throws Exception {
        return Files.readString(directory.resolve("child.log"));
    }

    private static ProcessHandle pidFrom(Process parent) throws Exception {
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream()))) {
            return ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static class Idle {
        public static void main(String[] args) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
            System.out.println(args[0]);
            Thread.currentThread().join();
        }
    }

    static class Stubborn {
        public static void main(String[] args) throws InterruptedException {
            var never = new Thread(() -> await().forever().until(() -> false));
            Runtime.getRuntime().addShutdownHook(never);
            System.out.println(args[0]);
            Thread.currentThread().join();
        }
    }

    static class Failing {
        public static void main(String[] args) {
            throw new IllegalStateException("broken");
        }
    }

    static class Writing {
        public static void main(String[] args) throws IOException {
            Files.writeString(Path.of("written"), "");
        }
    }

    static class Parent {
        public static void main(String[] args) throws InterruptedException {
            System.out.println(
                    ChildProcess.start(command(Idle.class, Path.of(args[0]))).pid());
            Thread.currentThread().join();
        }
    }
}
