package io.gantry.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer with its demo accounts, beside a registry, and an administrator who has logged in.
 *
 * @param admin the administrator's access token
 */
public record AdministeredIssuer(
        Path data, RegistryStandIn registry, IssuerUnderTest issuer, ConsoleClient console, String admin)
        implements AutoCloseable {

    public static AdministeredIssuer start(Path data) {
        var registry = RegistryStandIn.start();
        var issuer = IssuerUnderTest.demo(data, registry.setting());
        var console = new ConsoleClient(issuer, data);
        return new AdministeredIssuer(
                data, registry, issuer, console, console.login("admin").access());
    }

    /** The entries of an action that wait for a log: there is no Kafka to take them. */
    public List<JsonNode> onRecord(String action) {
        return trail().stream()
                .filter(line -> line.startsWith("gantry.audit-events.v1 "))
                .map(line -> JsonMapper.shared().readTree(line.substring(line.indexOf(' '))))
                .filter(entry -> entry.path("action").asString().equals(action))
                .toList();
    }

    /** All that waits for a log, one event a line. */
    public List<String> trail() {
        var lines = new ArrayList<String>();
        try (var files = Files.list(data.resolve("trail"))) {
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    @Override
    public void close() {
        issuer.close();
        registry.close();
    }
}
