package io.gantry.console.live;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class LiveController {

    private static final String RETRY_AFTER_SECONDS = "15";

    private final LiveRelay relay;

    LiveController(LiveRelay relay) {
        this.relay = relay;
    }

    @GetMapping(path = "/api/live")
    ResponseEntity<SseEmitter> live() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_EVENT_STREAM)
                // nginx would gather the stream otherwise
                .header("X-Accel-Buffering", "no")
                .body(relay.open());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noPlace(TooManyClientsException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        problem.setType(URI.create("https://gantry.io/problems/too-many-clients"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
