package io.gantry.console.edge;

import io.gantry.access.Role;
import io.gantry.console.session.Login;
import io.gantry.console.session.RelayedToken;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators all instances on one page. */
@RestController
class OperationsController {

    private final InstanceSurvey survey;

    OperationsController(InstanceSurvey survey) {
        this.survey = survey;
    }

    @GetMapping("/api/console/operations")
    Survey operations(HttpServletRequest request) {
        Login.of(request).orElseThrow().caller().require(Role.OPS);
        return survey.take(RelayedToken.of(request).orElseThrow(), request.getRemoteAddr());
    }
}
