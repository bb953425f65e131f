package io.gantry.notification.channel.webhook;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.notification.address.UnitAddresses;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "channels")
class SecretController {

    private final UnitAddresses addresses;
    private final SigningSecrets secrets;
    private final AuditedReads reads;

    SecretController(UnitAddresses addresses, SigningSecrets secrets, AuditedReads reads) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.reads = reads;
    }

    record SigningSecret(String secret) {

        // The secret must not get into a log by accident.
        @Override
        public String toString() {
            return "SigningSecret[…]";
        }
    }

    @GetMapping(path = "/api/notification/units/{code}/channels/{id}/secret", produces = "application/json")
    @AllowedTo({Role.UNIT, Role.ADMIN})
    @Operation(operationId = "getSigningSecret", summary = "The secret to check a webhook's signatures with")
    SigningSecret secret(@PathVariable String code, @PathVariable String id, Scope scope, HttpServletRequest request) {
        Optional.of(code)
                .filter(scope::includes)
                .flatMap(unit -> addresses.stored(unit, id))
                .filter(channel -> channel.type().equals(WebhookChannel.TYPE))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, Fault.of("id", id, "the id of a webhook of one's own unit or below")));
        reads.record(request);
        return new SigningSecret(secrets.of(code, id));
    }
}
