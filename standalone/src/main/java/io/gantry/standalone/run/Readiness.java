package io.gantry.standalone.run;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.store.DocumentStore;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells when a part can be used. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int PROBE_EVERY_MILLIS = 150;
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(3);

    private final Ports ports;

    Readiness(Ports ports) {
        this.ports = ports;
    }

    /** Returns whether the part became ready; false when {@code end} came before, or it took too long. */
    boolean await(PartInstance process, CompletableFuture<?> end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(process)) {
            if (comesNow(end) || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /** Whether the part can be used now. A process that hangs accepts connections, but does not answer. */
    boolean isReady(PartInstance process) {
        return switch (process.part()) {
            case BROKER -> EmbeddedBroker.answers(ports.of(process));
            case DOCUMENT_STORE -> DocumentStore.answers(ports.of(process), PROBE_PATIENCE);
            case PROJECT_SERVICE, PROGRESS_SERVICE, NOTIFICATION_SERVICE, ISSUER, CONSOLE ->
                answersReady(ports.managementOf(process));
            case SERVICES -> Part.services().stream().allMatch(part -> isReady(new PartInstance(part, 1)));
        };
    }

    private static boolean answersReady(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout((int) PROBE_PATIENCE.toMillis());
            connection.setReadTimeout((int) PROBE_PATIENCE.toMillis());
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean comesNow(CompletableFuture<?> end) {
        try {
            end.get(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
