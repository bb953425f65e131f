package io.gantry.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTokenTests {

    @TempDir
    Path directory;

    private final AtomicInteger requests = new AtomicInteger();
    private volatile int status = 200;
    private volatile int seconds = 300;
    private volatile String authorization = "";
    private HttpServer issuer;
    private LoaderToken token;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/oauth2/token", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var body = """
                    {"access_token":"token%d","expires_in":%d}""".formatted(requests.incrementAndGet(), seconds);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        issuer.start();
        token = new LoaderToken("http://127.0.0.1:" + issuer.getAddress().getPort(), new IssuerData(directory));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void asksWithTheLoadersSecretAndOnceForManyRequests() throws Exception {
        assertThat(token.get()).isEqualTo("token1");
        assertThat(token.get()).isEqualTo("token1");

        var expected = "gantry-loader:" + new IssuerData(directory).clientSecret("gantry-loader");
        assertThat(authorization)
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)));
        assertThat(requests).hasValue(1);
    }

    @Test
    void asksAnewBeforeATokenEnds() throws Exception {
        seconds = 0;

        assertThat(token.get()).isEqualTo("token1");
        assertThat(token.get()).isEqualTo("token2");
    }

    @Test
    void failsWhileTheIssuerGivesNone() throws Exception {
        status = 503;
        assertThatExceptionOfType(IOException.class).isThrownBy(token::get);

        status = 200;
        assertThat(token.get()).isEqualTo("token2");
    }
}
