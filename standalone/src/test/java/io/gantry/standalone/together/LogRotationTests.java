package io.gantry.standalone.together;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of services that run in one process, with the settings that Spring Boot hands to it. */
class LogRotationTests {

    private static final int LIMIT_BYTES = 10_000;
    private static final int LINES = 1_000;

    @TempDir
    private Path directory;

    private final LoggerContext logging = new LoggerContext();

    @AfterEach
    void stop() {
        logging.stop();
    }

    @Test
    void aLogBeginsANewFileWhileItIsWrittenWhenItHasReachedItsSize() throws Exception {
        var log = directory.resolve("services.log");
        configure(log);

        var logger = logging.getLogger("test");
        for (int i = 0; i < LINES; i++) {
            logger.info("line {}", i);
        }

        assertThat(log).content().contains("line " + (LINES - 1)).doesNotContain(": line 0\n");
        assertThat(Files.size(log)).isLessThan(2 * LIMIT_BYTES);
        assertThat(files()).hasSizeGreaterThan(3).allMatch(name -> name.startsWith("services.log"));
    }

    private void configure(Path log) throws Exception {
        logging.setMDCAdapter(new LogbackMDCAdapter());
        logging.putProperty("LOG_FILE", log.toString());
        logging.putProperty("LOGBACK_ROLLINGPOLICY_MAX_FILE_SIZE", String.valueOf(LIMIT_BYTES));
        logging.putProperty("FILE_LOG_THRESHOLD", "INFO");
        logging.putProperty("FILE_LOG_CHARSET", "UTF-8");
        var configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(getClass().getResource("logback.xml"));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
