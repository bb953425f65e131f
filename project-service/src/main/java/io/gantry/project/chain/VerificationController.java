package io.gantry.project.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.stream.Poller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/audit/verification")
@Tag(name = "Audit trail")
class VerificationController {

    private final Verifications verifications;
    private final Poller auditVerification;

    VerificationController(Verifications verifications, Poller auditVerification) {
        this.verifications = verifications;
        this.auditVerification = auditVerification;
    }

    /**
     * What is known of the trail.
     *
     * @param underWay whether it is being verified
     * @param last absent before the first time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(boolean underWay, @Nullable Verification last) {}

    @GetMapping
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(
            operationId = "auditVerification",
            summary =
                    "What came of the last verification: whether log and store are as they were written, and if not, where")
    State last() {
        return new State(verifications.isUnderWay(), verifications.last().orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "verifyAudit", summary = "Has log and store verified; the answer does not wait for it")
    State verify() {
        verifications.want();
        auditVerification.wake();
        return last();
    }
}
