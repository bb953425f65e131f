package io.gantry.issuer.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.AdministeredIssuer;
import io.gantry.issuer.Browser;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FailedLoginsTests {

    private static final int GUESSES = 8;
    private static final int LOOKED_AT = 5;

    @Test
    void eachAccountThatIsTriedIsOnRecordAndWhatIsInventedOrTooMuchIsCounted(@TempDir Path data) {
        var browser = new Browser();
        var site = AdministeredIssuer.start(data);
        // What is counted is put down with the minute, or when the issuer stops.
        try (site) {
            assertThat(IntStream.range(0, GUESSES).map(i -> guess(browser, site, "leader")))
                    .startsWith(401, 401, 401, 401, 401)
                    .endsWith(429, 429, 429);
            assertThat(IntStream.range(0, GUESSES).map(i -> guess(browser, site, "nobody-" + i)))
                    .containsOnly(401);
        }

        assertThat(site.onRecord("login"))
                .hasSize(LOOKED_AT)
                .allMatch(entry -> entry.path("detail").asString().equals("account=leader"));
        assertThat(site.trail().stream()
                        .filter(line -> line.contains("\"requests-counted\""))
                        .map(line -> JsonMapper.shared().readTree(line.substring(line.indexOf(' ')))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("counts").toString())
                        .isEqualTo("[{\"action\":\"login\",\"status\":429,\"number\":3},"
                                + "{\"action\":\"login\",\"status\":401,\"number\":8}]"));
    }

    private static int guess(Browser browser, AdministeredIssuer site, String account) {
        return browser.login(site.issuer(), account, "not-the-password").statusCode();
    }
}
