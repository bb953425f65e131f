package io.gantry.console.session;

import io.gantry.console.store.Sessions;
import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the provider end logins (OpenID Connect Back-Channel Logout 1.0). */
@RestController
class BackChannelController {

    static final String PATH = "/logout/back-channel";

    private static final Logger log = LoggerFactory.getLogger(BackChannelController.class);
    // The token says a second; what was done within it is meant.
    private static final Duration WITHIN_SECOND = Duration.ofMillis(999);

    private final LogoutTokens tokens;
    private final LoginEnding ending;
    private final Sessions sessions;
    private final SessionCare care;
    private final FaultLog faults = FaultLog.ofRequests(log, "Reading the keys for logout tokens");

    BackChannelController(LogoutTokens tokens, LoginEnding ending, Sessions sessions, SessionCare care) {
        this.tokens = tokens;
        this.ending = ending;
        this.sessions = sessions;
        this.care = care;
    }

    /** Answers when it has taken effect here, and is sure to elsewhere. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, String>> logout(@RequestParam("logout_token") String token) {
        try {
            end(tokens.read(token));
            faults.worked();
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (BadJwtException e) {
            log.warn("Logout token refused: {}", e.getMessage());
            return answer(HttpStatus.BAD_REQUEST, "invalid_request");
        } catch (JwtException e) {
            faults.failed(e);
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");
        }
    }

    // A token of the provider's session means that one alone; the tokens of a session lie nowhere but in it.
    private void end(Jwt token) {
        var sid = token.getClaimAsString("sid");
        if (sid != null) {
            sessions.deleteCalled(sid);
            care.closeEnded();
            return;
        }
        var generation = token.getClaim("generation") instanceof Number number ? (Long) number.longValue() : null;
        Instant issuedAt = Objects.requireNonNull(token.getIssuedAt());
        ending.end(Objects.requireNonNull(token.getSubject()), issuedAt.plus(WITHIN_SECOND), generation);
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String error) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", error));
    }
}
