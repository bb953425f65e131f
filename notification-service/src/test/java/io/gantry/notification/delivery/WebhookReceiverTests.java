package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.Receiver.Reply;
import io.gantry.notification.delivery.Delivery.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers that are slow, ill-mannered or not there. */
class WebhookReceiverTests {

    private final SendingSite site = new SendingSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theClientRepeatsNothingByItself() {
        site.receiver().answer("/GX-HB", Reply.status(503, "Retry-After", "0"));
        site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.receiver().at("/GX-HB")).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        site.receiver()
                .answer("/GX-HB", Reply.status(307, "Location", site.receiver().address("/elsewhere")));
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.receiver().at("/elsewhere")).isEmpty();
        assertThat(site.now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.REDIRECTED);
    }

    @Test
    void aBodyThatNeverEndsIsNotRead() {
        site.receiver().answer("/GX-HB", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            while (true) {
                body.write(new byte[1024]); // ends with the connection
            }
        });
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRequestThatDripsIsCutOffAtTheDeadline() throws Exception {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var drip = CompletableFuture.runAsync(() -> drip(dripping));
            site.unit("GX-HB", "http://127.0.0.1:" + dripping.getLocalPort());
            var delivery = site.inserted("GX-1", "GX-HB");

            site.send();

            assertThat(site.now(delivery).attempts())
                    .extracting(Attempt::outcome)
                    .containsExactly(Outcome.TIMEOUT);
            assertThat(drip).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aReceiverThatCannotBeReachedAndAnAddressThatIsNone() {
        site.unit("GX-A", "http://127.0.0.1:1/");
        site.unit("GX-B", "ftp://example.org");
        var unreachable = site.inserted("GX-1", "GX-A");
        var invalid = site.inserted("GX-2", "GX-B");

        site.send();

        assertThat(site.now(unreachable).state()).isEqualTo(State.RETRY);
        assertThat(site.now(unreachable).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNREACHABLE);
        assertThat(site.now(invalid).state()).isEqualTo(State.FAILED);
    }

    // Keeps the reader waiting for the rest of the head, but never long enough for a read to time out.
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nx: ".getBytes(StandardCharsets.US_ASCII));
            var never = new CountDownLatch(1);
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                out.write('y');
                out.flush();
            }
        } catch (IOException e) {
            // The sender has cut the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
