package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the interfaces; its content is Swagger UI's and the services'. */
@ConsoleTest
class ApiPageTests {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern DOCUMENT = Pattern.compile("url: '([^']+)'");

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void loadsOnlyFilesOfThisServerAndHasNothingInline() {
        var page = console.get("/docs/api/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=", "@swagger");
        assertThat(LOADED.matcher(page.body()).results().map(found -> found.group(1)))
                .hasSize(5)
                .allMatch(path -> path.startsWith("/"))
                .allSatisfy(path -> assertThat(console.get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void offersTheInterfaceOfEachService() {
        var urls = DOCUMENT.matcher(console.get("/docs/api/api.js").body());

        assertThat(urls.results().map(found -> found.group(1)))
                .hasSize(4)
                .allSatisfy(path -> assertThat(console.get(path).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "registry, project-service",
        "progress, progress-service",
        "notification, notification-service",
        "identity, issuer"
    })
    void showsADescriptionAsItIsCheckedIn(String name, String module) throws IOException {
        assertThat(console.get("/docs/api/" + name + "/openapi.json").body())
                .isEqualTo(Files.readString(Path.of("..", module, "openapi.json")));
    }
}
