package io.gantry.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a problem what was refused, or failed, outside of any controller. */
@Hidden
@RestController
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private static final int WITHOUT_ERROR = 404;

    private final Outages outages;

    ErrorController(Outages outages) {
        this.outages = outages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : WITHOUT_ERROR;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            var outage = outages.problemOf(fault);
            if (outage.isPresent()) {
                return outage.get().answer();
            }
        }
        var type = ProblemType.of(status);
        var detail = type == ProblemType.INTERNAL_ERROR ? Refusal.CAUSE_IN_LOG : Refusal.REFUSED;
        return Problem.of(type, detail).answer();
    }
}
