package io.gantry.console;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real log for tests of the console, with the topics that the services make. */
public final class EventLog {

    private static final class Shared {

        static final String ADDRESS = start();
    }

    private EventLog() {}

    /** Where the one of this JVM is. */
    public static String address() {
        return Shared.ADDRESS;
    }

    private static String start() {
        var address = EmbeddedBroker.shared().bootstrapServers();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
            var topics = Topics.ALL.stream().map(topic -> new NewTopic(topic, 2, (short) 1));
            admin.createTopics(topics.toList()).all().get(30, TimeUnit.SECONDS);
            return address;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
