package io.gantry.console.live;

import io.gantry.console.session.Login;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class LiveController {

    private static final String RETRY_AFTER_SECONDS = "15";
    private static final ProblemType TOO_MANY =
            new ProblemType(503, "too-many-clients", "Too many live updates are open", "没有实时更新的空位");

    private final LiveRelay relay;

    LiveController(LiveRelay relay) {
        this.relay = relay;
    }

    @GetMapping(path = "/api/live")
    ResponseEntity<SseEmitter> live(
            @RequestParam(required = false) @Nullable Instant since, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_EVENT_STREAM)
                // nginx would gather the stream otherwise
                .header("X-Accel-Buffering", "no")
                .body(relay.open(Login.of(request).orElseThrow(), since));
    }

    @ExceptionHandler
    ResponseEntity<Object> noPlace(TooManyClientsException e) {
        return ResponseEntity.status(TOO_MANY.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(TOO_MANY, e.reason()));
    }
}
