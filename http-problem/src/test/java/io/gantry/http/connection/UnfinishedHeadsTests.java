package io.gantry.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.origin.OriginProperties;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * A server with the heap of a console that runs apart ({@code ./gantry up --apart}), and more unfinished heads than it holds. In one
 * process with the services it has a share of their heap, and as many connections as that holds.
 */
class UnfinishedHeadsTests {

    private static final int HEADS = 2_200;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final byte[] BEGINNING =
            ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(8_000)).getBytes(StandardCharsets.ISO_8859_1);

    /** The server: tells its port, and ends with its input. */
    public static void main(String[] arguments) throws IOException {
        var factory = new TomcatServletWebServerFactory(0);
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> guard = new ConnectionAutoConfiguration()
                .connectionGuard(
                        new ConnectionProperties(0, 50, Duration.ofSeconds(10), Duration.ofSeconds(40)),
                        new OriginProperties(
                                URI.create("http://localhost"),
                                List.of(),
                                List.of(),
                                new OriginProperties.Access(Map.of())),
                        100);
        guard.customize(factory);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("connectionTimeout", "10000");
            connector.setProperty("maxHttpRequestHeaderSize", "16384");
        });
        var server = factory.getWebServer(
                context -> context.addServlet("answer", new Answer()).addMapping("/"));
        server.start();
        System.out.println("port " + server.getPort());
        System.in.transferTo(System.out);
        System.exit(0);
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    @Test
    void aGoodRequestIsAnsweredWhateverHeadsAreOpen() throws Exception {
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnfinishedHeadsTests.class.getName())
                .redirectErrorStream(true)
                .start();
        var heads = new ArrayList<SocketChannel>();
        try (var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            int port = portIn(output);
            // From one address first, then from as many as take all places together.
            for (int address = 1; address <= 2; address++) {
                for (int i = 0; i < HEADS; i++) {
                    heads.add(begin(port, "127.0.0." + address));
                }
                send(heads.subList(heads.size() - HEADS, heads.size()));

                assertThat(statusFrom("127.0.0.9", port)).contains(" 204 ");
            }
            assertThat(server.isAlive()).isTrue();
        } finally {
            for (var head : heads) {
                head.close();
            }
            server.destroyForcibly();
        }
    }

    private static int portIn(BufferedReader output) throws IOException {
        var line = output.readLine();
        while (!line.startsWith("port ")) {
            line = output.readLine();
        }
        return Integer.parseInt(line.substring(5));
    }

    // Where there is no place it waits, and nobody here for it.
    private static SocketChannel begin(int port, String from) throws IOException {
        var channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(from, 0));
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        return channel;
    }

    private static void send(List<SocketChannel> heads) {
        for (var head : heads) {
            try {
                if (head.finishConnect()) {
                    head.write(ByteBuffer.wrap(BEGINNING));
                }
            } catch (IOException refused) {
                // One too many of its address.
            }
        }
    }

    private static String statusFrom(String address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }
}
