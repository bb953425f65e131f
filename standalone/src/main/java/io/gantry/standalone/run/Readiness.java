package io.gantry.standalone.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
    private static final int PROBE_PATIENCE_MILLIS = 3_000;

    private final Ports ports;

    Readiness(Ports ports) {
        this.ports = ports;
    }

    /** Returns whether the part became ready; false when {@code end} came before, or it took too long. */
    boolean await(Part part, CompletableFuture<?> end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(part)) {
            if (comesNow(end) || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /** Whether the part can be used now. */
    boolean isReady(Part part) {
        try {
            return part.isService() ? answersReady(ports.managementOf(part)) : listens(ports.of(part));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersReady(int port) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                .toURL()
                .openConnection();
        connection.setConnectTimeout(PROBE_PATIENCE_MILLIS);
        connection.setReadTimeout(PROBE_PATIENCE_MILLIS);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    private static boolean listens(int port) throws IOException {
        try (var client = new Socket()) {
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_PATIENCE_MILLIS);
            return true;
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
