package io.gantry.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the same broker takes from clients that do nothing else, into a topic of their own. */
final class BrokerLoad {

    private static final String TOPIC = "benchmark";
    private static final int PARTITIONS = 12;
    private static final int RECORD_BYTES = 300;
    private static final int THREADS = 32;
    private static final Pattern PER_SECOND = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private final Map<String, Object> broker;

    /** @param broker the settings of a client */
    BrokerLoad(Map<String, Object> broker) {
        this.broker = broker;
        try (var admin = Admin.create(broker)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records a second of threads that each wait for the broker's confirmation before they send the next one. */
    double synchronously(int seconds) {
        var settings = new HashMap<>(broker);
        settings.putAll(Map.of("acks", "all", "linger.ms", 0));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            sendFor(1, producer);
            return sendFor(seconds, producer);
        }
    }

    private static double sendFor(int seconds, KafkaProducer<byte[], byte[]> producer) {
        var sent = new AtomicLong();
        var value = new byte[RECORD_BYTES];
        new Random(1).nextBytes(value);
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        Threads.runAll(IntStream.range(0, THREADS)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = thread; System.nanoTime() < end; i += THREADS) {
                        var key = ("GX-2026-" + i % 1000).getBytes(StandardCharsets.UTF_8);
                        try {
                            producer.send(new ProducerRecord<>(TOPIC, key, value))
                                    .get();
                        } catch (ExecutionException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        sent.incrementAndGet();
                    }
                }))
                .toList());
        return sent.get() * 1e9 / (System.nanoTime() - begun);
    }

    /** Records a second of Kafka's own kafka-producer-perf-test with its standard settings. */
    double perfTest(int records) {
        try {
            var client = new Properties();
            client.putAll(broker);
            var file = Files.createTempFile("gantry-benchmark-", ".properties");
            try (var out = Files.newBufferedWriter(file)) {
                client.store(out, null);
            }
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.apache.kafka.tools.ProducerPerformance",
                            "--bootstrap-server",
                            String.valueOf(broker.get("bootstrap.servers")),
                            "--command-config",
                            file.toString(),
                            "--topic",
                            TOPIC,
                            "--num-records",
                            String.valueOf(records),
                            "--throughput",
                            "-1",
                            "--record-size",
                            String.valueOf(RECORD_BYTES),
                            "--command-property",
                            "acks=all")
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(file);
            // The last line is the sum; those before are intervals.
            return PER_SECOND
                    .matcher(output)
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .reduce((before, last) -> last)
                    .orElseThrow(() -> new IllegalStateException("kafka-producer-perf-test says:\n" + output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
