package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class PageTests {

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void allowsNothingInline() {
        assertThat(console.get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("script-src 'self';", "default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vue", "echarts"})
    void namesEachLibraryInOnePlaceAndServesItForEver(String name) {
        var targets = Pattern.compile("from '(/[^']+\\.js)'")
                .matcher(console.get("/js/vendor/" + name + ".js").body());

        assertThat(targets.results().map(found -> found.group(1))).hasSize(1).allSatisfy(path -> {
            var library = console.get(path);
            assertThat(library.statusCode()).isEqualTo(200);
            assertThat(library.headers().firstValue("Content-Type")).contains("text/javascript");
            assertThat(library.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        });
    }

    @Test
    void listsTheFeaturesThereAre() {
        var list = console.get("/js/features/all.js");

        assertThat(list.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(list.body())
                .contains("import alerts from './alerts/manifest.js';", "manifests = { accounts, alerts, ");
    }

    @Test
    void tellsAnybodyWhomToTellOfAVulnerability() {
        var answer = console.get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).contains("Contact: ", "Expires: ");
    }

    @Test
    void asksTheBrowserToCheckOurOwnFilesAndSaysByTheirContentThatTheyAreUnchanged() {
        var first = console.get("/js/main.js");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var second = console.send(
                console.request("/js/main.js").header("If-None-Match", etag).build());

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(console.get("/js/api.js").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void sendsTheSafetyHeadersWithEveryAnswer() {
        for (var path : new String[] {"/", "/js/main.js", "/nothing", "/api/nothing"}) {
            assertThat(console.get(path).headers().map())
                    .as(path)
                    .containsKeys(
                            "content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options");
        }
    }

    @Test
    void letsTheBrowserKeepPicturesForADay() {
        assertThat(console.get("/img/gantry.svg").headers().firstValue("Cache-Control"))
                .contains("max-age=86400, public");
    }
}
