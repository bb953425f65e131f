package io.gantry.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gantry.http.origin.AddressRanges;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomcat alone, with small numbers. */
class GuardedProtocolTests {

    private static final int EACH = 3;
    private static final int MOST = 40;
    private static final int THREADS = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Duration NEVER = Duration.ofHours(1);

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aHeadThatDripsEndsAtItsDeadline() throws Exception {
        start(Duration.ofMillis(500), List.of());
        var socket = connect();
        send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-");

        assertThatCode(() -> {
                    socket.setSoTimeout(50);
                    for (int drops = 0; drops < 400; drops++) {
                        try {
                            if (socket.getInputStream().read() < 0) {
                                throw new IOException("closed");
                            }
                        } catch (SocketTimeoutException e) {
                            send(socket, "x");
                        }
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aConnectionThatIsUsedLongerThanAHeadMayTakeGoesOn() throws Exception {
        start(Duration.ofSeconds(2), List.of());
        var socket = connect();

        for (int i = 0; i < 5; i++) {
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(isClosedWithin(socket, 500)).isFalse();
            send(socket, "\r\n");
            assertThat(status(socket)).contains(" 404 ");
        }
    }

    @Test
    void oneAddressHasNoMoreConnectionsThanItsShare() throws Exception {
        start(Duration.ofSeconds(10), List.of());
        for (int i = 0; i < EACH; i++) {
            assertThat(answers(connect())).isTrue();
        }

        assertThat(answers(connect())).isFalse();

        // A place that is free again can be had.
        sockets.get(0).close();
        while (!answers(connect())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aNamedProxyIsManyAddresses() throws Exception {
        start(Duration.ofSeconds(10), List.of("127.0.0.1", "::1"));

        for (int i = 0; i < 2 * EACH; i++) {
            assertThat(answers(connect())).isTrue();
        }
    }

    @Test
    void thereAreAsManyConnectionsAsTheHeapHolds() {
        var byHeap = new ConnectionProperties(0, 50, A_WHILE, A_WHILE);

        assertThat(byHeap.mostOn(160L * 1024 * 1024)).isBetween(700, 900);
        assertThat(byHeap.eachOf(800)).isEqualTo(400);
        assertThat(new ConnectionProperties(5000, 50, A_WHILE, A_WHILE).mostOn(1))
                .isEqualTo(5000);
    }

    @Test
    void aFormThatDripsEndsAtItsDeadline() throws Exception {
        start(NEVER, Duration.ofSeconds(2), List.of());
        var socket = connect();
        send(socket, form("/form"));

        assertThat(endsWhileItDrips(socket)).isTrue();
    }

    @Test
    void theRestOfABodyIsNotWaitedForAfterARefusal() throws Exception {
        start(NEVER, NEVER, List.of());
        var socket = connect();
        send(socket, form("/refused"));
        assertThat(status(socket)).contains(" 429 ");

        assertThat(endsWhileItDrips(socket)).isTrue();
    }

    @Test
    void bodiesThatDoNotArriveLeaveThreadsToOthers() throws Exception {
        start(NEVER, NEVER, List.of("127.0.0.1", "::1"));
        for (int i = 0; i < 2 * THREADS; i++) {
            send(connect(), form("/form"));
        }

        assertThat(answers(connect())).isTrue();
    }

    private static String form(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 900\r\n\r\nname=";
    }

    private static boolean endsWhileItDrips(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        for (int drops = 0; drops < 400; drops++) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                try {
                    send(socket, "x");
                } catch (IOException closed) {
                    return true;
                }
            } catch (IOException reset) {
                return true;
            }
        }
        return false;
    }

    private void start(Duration headWithin, List<String> proxies) throws Exception {
        start(headWithin, NEVER, proxies);
    }

    private void start(Duration headWithin, Duration bodyWithin, List<String> proxies) throws Exception {
        tomcat.setBaseDir(directory.toString());
        var protocol = new GuardedProtocol();
        protocol.guard(
                new AddressCount(EACH, MOST), AddressRanges.of("gantry.proxies", proxies), headWithin, bodyWithin);
        protocol.setMaxThreads(THREADS);
        protocol.setAddress(InetAddress.getLoopbackAddress());
        var connector = new Connector(protocol);
        connector.setPort(0);
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        serve(
                context,
                "/form",
                (request, response) -> response.setStatus(request.getParameter("name") == null ? 400 : 200));
        serve(context, "/refused", (request, response) -> response.setStatus(429));
        tomcat.start();
    }

    private interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response);
    }

    private static final class Form extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Form(Answer answer) {
            this.answer = answer;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            answer.to(request, response);
        }
    }

    private static void serve(Context context, String path, Answer answer) {
        Tomcat.addServlet(context, path, new Form(answer)).addMapping(path);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        return socket;
    }

    private static boolean answers(Socket socket) {
        try {
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return status(socket).contains(" 404 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isClosedWithin(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(10_000);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    // The whole answer, of which the length is told.
    private static String status(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        var length = head.toString().toLowerCase(Locale.ROOT).split("content-length: ");
        socket.getInputStream()
                .readNBytes(length.length < 2 ? 0 : Integer.parseInt(length[1].split("\r\n")[0]));
        return head.toString();
    }
}
