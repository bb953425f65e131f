package io.gantry.access.audit;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.http.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Decides which requests are audited, and makes their events. */
public final class Auditing {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST = 300;

    private final String service;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Auditing(String service, InstantSource clock, Supplier<UUID> ids) {
        this.service = service;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a request is a command, not a read. */
    static boolean isCommand(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The event to record for a request that is answered with {@code status}; empty for a read that was not denied. */
    public Optional<RequestAudited> eventOf(HttpServletRequest request, int status) {
        var outcome = outcomeOf(status);
        if (!isCommand(request) && outcome != Outcome.DENIED) {
            return Optional.empty();
        }
        return Optional.of(eventOf(request, status, actionOf(request), outcome));
    }

    /** The event that records a request with the given action and outcome. */
    public RequestAudited eventOf(HttpServletRequest request, int status, String action, Outcome outcome) {
        return new RequestAudited(
                ids.get(),
                // Stores keep milliseconds.
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                service,
                Callers.of(request).map(Caller::actor).orElse(null),
                printable(request.getRemoteAddr()),
                printable(action),
                printable(request.getRequestURI()),
                outcome,
                status);
    }

    // Reads outside the caller's scope are answered with 404, so every 404 counts as denied.
    private static Outcome outcomeOf(int status) {
        return switch (status) {
            case 401, 403, 404, 429 -> Outcome.DENIED;
            default -> status < 400 ? Outcome.DONE : status < 500 ? Outcome.REFUSED : Outcome.FAILED;
        };
    }

    private static String actionOf(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method) {
            var described = method.getMethodAnnotation(Operation.class);
            return described == null || described.operationId().isEmpty()
                    ? method.getMethod().getName()
                    : described.operationId();
        }
        return request.getMethod() + " " + request.getRequestURI();
    }

    /**
     * The first 300 code points of {@code text}. Characters that would forge lines in logs and exports, or hide in them, are
     * replaced.
     */
    public static String printable(String text) {
        return Texts.printable(text, LONGEST);
    }
}
