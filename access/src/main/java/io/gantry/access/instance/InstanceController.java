package io.gantry.access.instance;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${gantry.instance.path}")
@Tag(name = "Instances", description = "State and meters of a service for operators; each instance reports on itself")
class InstanceController {

    private final InstanceReporter reporter;

    InstanceController(InstanceReporter reporter) {
        this.reporter = reporter;
    }

    @GetMapping("/instance")
    @AllowedTo(Role.OPS)
    @Operation(operationId = "getInstance", summary = "Health and meters of the instance that answers")
    InstanceReport get() {
        return reporter.report();
    }
}
