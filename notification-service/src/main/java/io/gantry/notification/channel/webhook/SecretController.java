package io.gantry.notification.channel.webhook;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.notification.address.UnitAddresses;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "channels")
@RequestMapping(path = "/api/notification/units/{code}/channels/{id}/secret", produces = "application/json")
class SecretController {

    private static final Phrase STILL_COUNTS = new Phrase(
            "former-secret",
            "the former secret is still valid (expected: wait until it ends, or DELETE …/secret/former first)",
            "上一密钥仍有效（要求：等它失效，或先 DELETE …/secret/former）");
    private static final Phrase WEBHOOK =
            new Phrase("webhook", "the id of a webhook of your own unit or one below it", "本单位或下级单位的 webhook 的 id");

    static final ProblemType CHANGING =
            new ProblemType(409, "secret-changing", "The secret is being changed already", "密钥正在更换");

    private final UnitAddresses addresses;
    private final SigningSecrets secrets;
    private final AuditedReads reads;
    private final InstantSource clock;

    SecretController(UnitAddresses addresses, SigningSecrets secrets, AuditedReads reads, InstantSource clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.reads = reads;
        this.clock = clock;
    }

    /** @param formerUntil until when messages are signed with the secret before, too; absent if they are not */
    record SigningSecret(String secret, @Nullable Instant formerUntil) {

        // The secret must not get into a log by accident.
        @Override
        public String toString() {
            return "SigningSecret[…]";
        }
    }

    @GetMapping
    @AllowedTo({Role.UNIT, Role.ADMIN})
    @Operation(operationId = "getSigningSecret", summary = "The secret to check a webhook's signatures with")
    SigningSecret secret(@PathVariable String code, @PathVariable String id, Scope scope, HttpServletRequest request) {
        requireWebhook(code, id, scope);
        reads.record(request);
        return view(secrets.stored(code, id));
    }

    @PostMapping
    @AllowedTo({Role.UNIT, Role.ADMIN})
    @Operation(
            operationId = "changeSigningSecret",
            summary = "Give a webhook another secret; for a day messages are signed with the one before, too")
    SigningSecret change(@PathVariable String code, @PathVariable String id, Scope scope) {
        requireWebhook(code, id, scope);
        return secrets.rotate(code, id).map(this::view).orElseThrow(() -> new ProblemException(CHANGING, STILL_COUNTS));
    }

    @DeleteMapping("/former")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({Role.UNIT, Role.ADMIN})
    @Operation(
            operationId = "endFormerSecret",
            summary = "Sign with the secret before no more, at once; each instance within 10 s")
    void endFormer(@PathVariable String code, @PathVariable String id, Scope scope) {
        requireWebhook(code, id, scope);
        secrets.endFormer(code, id);
    }

    private SigningSecret view(ChannelSecrets stored) {
        return new SigningSecret(stored.current(), stored.isRotating(clock.instant()) ? stored.formerUntil() : null);
    }

    private void requireWebhook(String code, String id, Scope scope) {
        Optional.of(code)
                .filter(scope::includes)
                .flatMap(unit -> addresses.stored(unit, id))
                .filter(channel -> channel.type().equals(WebhookChannel.TYPE))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, WEBHOOK)));
    }
}
