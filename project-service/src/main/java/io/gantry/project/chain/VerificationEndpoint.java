package io.gantry.project.chain;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** For the machine's operator, on the management port: verifies the audit trail, and answers what came of it. */
@Component
@Endpoint(id = "auditverification")
class VerificationEndpoint {

    private final Verifier verifier;

    VerificationEndpoint(Verifier verifier) {
        this.verifier = verifier;
    }

    @ReadOperation
    Verification verify() {
        return verifier.verify();
    }
}
