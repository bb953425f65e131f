package io.gantry.standalone.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the audit trail of a running Gantry verified, and tells what came of it. */
final class AuditVerification {

    // The whole log of the trail is read.
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int OK = 200;

    private final JsonNode found;

    private AuditVerification(JsonNode found) {
        this.found = found;
    }

    /** @param port the management port of project-service */
    static AuditVerification at(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/auditverification"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new RefusedException("The audit trail is not verified: project-service has answered "
                        + answer.statusCode() + "; its log says why.");
            }
            return new AuditVerification(JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new RefusedException("The audit trail is not verified: project-service does not answer (" + e + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("The verification was interrupted.");
        }
    }

    boolean isSound() {
        return found.path("faults").isEmpty();
    }

    void print(PrintStream out) {
        out.printf(
                "The audit trail is %s: %d records, the newest of %s; %d of them refused%n",
                isSound() ? "as it was written" : "NOT as it was written",
                found.path("records").asLong(),
                found.path("through").asString("never"),
                found.path("refused").asLong());
        if (!found.path("signed").asBoolean()) {
            out.println("  No key signs the trail: replaced records cannot be detected.");
        }
        if (!found.path("sealed").asBoolean()) {
            out.println("  The services have no keys: the writer of a record cannot be verified.");
        }
        for (var part : found.path("partitions")) {
            out.printf(
                    "  partition %-3d %9d records, %9d proven by a signed head %s%n",
                    part.path("partition").asInt(),
                    part.path("next").asLong(),
                    part.path("signedNext").asLong(),
                    part.path("signedHash").asString(""));
        }
        found.path("faults").forEach(fault -> out.println("  WRONG " + told(fault)));
    }

    private static String told(JsonNode fault) {
        var told = new StringBuilder(fault.path("kind").asString());
        for (var field : new String[] {"partition", "offset", "through", "entry", "records"}) {
            if (fault.has(field)) {
                told.append(' ')
                        .append(field)
                        .append(' ')
                        .append(fault.path(field).asString());
            }
        }
        return told.toString();
    }
}
