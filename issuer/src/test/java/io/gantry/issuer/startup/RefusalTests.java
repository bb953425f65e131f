package io.gantry.issuer.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.IssuerApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the issuer does not start, seen from outside. */
class RefusalTests {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.profiles.active=prod",
                "--spring.profiles.active=blue,Production",
                "--spring.profiles.default=prod"
            })
    void refusesProduction(String argument) {
        var end = start(argument);

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines()).singleElement().asString().contains("is not for production", "gantry.identity.issuer");
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--server.address=192.0.2.7",
                "--management.server.address=0.0.0.0"
            })
    void refusesAnAddressThatOthersCouldReach(String argument) {
        var end = start(argument);

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines()).singleElement().asString().contains("for this machine only");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void refusesAccountsThatItCannotRead() throws IOException {
        var file = Files.writeString(data.resolve("accounts.json"), "{\"accounts\":[{\"name\":");

        var end = start();

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines().get(end.lines().size() - 1))
                .startsWith("The issuer does not start")
                .contains("accounts.json");
        assertThat(file).hasContent("{\"accounts\":[{\"name\":");
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        var file = Files.writeString(data.resolve("signing-key.jwk"), "{\"kty\":\"RSA\"}");

        var end = start();

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines().get(end.lines().size() - 1)).contains("signing-key.jwk");
        assertThat(file).hasContent("{\"kty\":\"RSA\"}");
    }

    /** As every part of Gantry: which settings these are is tested where they are read. */
    @Test
    void refusesToBelieveProxiesThatNobodyHasNamed() {
        var end = start("--server.forward-headers-strategy=native");

        assertThat(end.status()).isEqualTo(1);
        assertThat(String.join("\n", end.lines())).contains("gantry.proxies names");
    }

    private record End(int status, List<String> lines) {}

    private End start(String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IssuerApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--gantry.issuer.data=" + data));
        line.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new End(process.waitFor(), output.lines().toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
