package io.gantry.embedded.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker's own configuration files. */
record BrokerSettings(Path data, int port, int controllerPort, BrokerSecurity security) {

    static final String LOG_PATTERN = "%d{ISO8601} %-5p %c{1} - %m%n";

    void writeTo(Path file) throws IOException {
        var lines = new ArrayList<>(lines());
        // Of two settings with one name the later one counts.
        lines.add(security.settings());
        Files.write(file, lines);
    }

    /** Writes the arguments that storage is formatted with, one on a line: passwords belong on no command line. */
    void writeFormatArgumentsTo(Path file, Path settings) throws IOException {
        var lines = new ArrayList<>(List.of("--config", settings.toString()));
        security.passwords().forEach((user, password) -> {
            lines.add("--add-scram");
            lines.add("SCRAM-SHA-512=[name=" + user + ",password=" + password + "]");
        });
        Files.write(file, lines);
    }

    /** The broker begins a new log file in time, and keeps the last ones. */
    static void writeLoggingTo(Path file, Path log) throws IOException {
        Files.write(
                file,
                List.of(
                        "status=error",
                        "appender.file.type=RollingFile",
                        "appender.file.name=file",
                        "appender.file.fileName=" + escaped(log),
                        "appender.file.filePattern=" + escaped(log) + ".%i",
                        "appender.file.layout.type=PatternLayout",
                        "appender.file.layout.pattern=" + LOG_PATTERN,
                        "appender.file.policies.type=Policies",
                        "appender.file.policies.size.type=SizeBasedTriggeringPolicy",
                        "appender.file.policies.size.size=10MB",
                        "appender.file.strategy.type=DefaultRolloverStrategy",
                        "appender.file.strategy.max=4",
                        "rootLogger.level=info",
                        "rootLogger.appenderRef.file.ref=file",
                        // Hundreds of lines that only repeat the settings.
                        "logger.config.name=org.apache.kafka.common.config",
                        "logger.config.level=warn",
                        "logger.kafkaConfig.name=kafka.server.KafkaConfig",
                        "logger.kafkaConfig.level=warn"));
    }

    private List<String> lines() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=INSIDE://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "inter.broker.listener.name=INSIDE",
                "listener.security.protocol.map=INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + escaped(data),

                // Topics are made on purpose, with the partitions they need; a misspelt name is an error.
                "auto.create.topics.enable=false",
                "num.partitions=12",

                // The log is the truth: nothing of it is deleted by age or size.
                "log.retention.ms=-1",
                "log.retention.bytes=-1",
                "log.segment.bytes=" + (128 << 20),

                // After a crash the controller waits until the session of the broker that died is over.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=1000",

                // What keeps an idle broker busy: records that show other controllers a living one, and threads and
                // meters for many clients.
                "metadata.max.idle.interval.ms=30000",
                "group.coordinator.threads=1",
                "share.coordinator.threads=1",
                "metric.reporters=",

                // One node.
                "default.replication.factor=1",
                "min.insync.replicas=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=4",

                // A killed consumer's partitions go to its successor within seconds.
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=3000",
                "group.consumer.min.session.timeout.ms=3000",
                "group.consumer.session.timeout.ms=6000",
                "group.consumer.min.heartbeat.interval.ms=500",
                "group.consumer.heartbeat.interval.ms=1000",
                // Committed offsets outlive a long holiday.
                "offsets.retention.minutes=" + 60 * 24 * 365,

                // Threads for a handful of clients on a small machine.
                "num.network.threads=2",
                "num.io.threads=4",
                "log.cleaner.dedupe.buffer.size=" + (8 << 20),
                "background.threads=2");
    }

    // A backslash means something else in these files.
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
