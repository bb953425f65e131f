package io.gantry.access.audit;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Says what of a request goes into the audit trail. */
public final class Auditing {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST = 300;

    // Line breaks would forge lines in logs and exports; marks of direction would let a line look like another.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private final String service;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Auditing(String service, InstantSource clock, Supplier<UUID> ids) {
        this.service = service;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a request asks for a change. */
    static boolean isCommand(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The event to record for a request that is answered with {@code status}; none if it was a mere look. */
    public Optional<RequestAudited> eventOf(HttpServletRequest request, int status) {
        var outcome = outcomeOf(status);
        if (!isCommand(request) && outcome != Outcome.DENIED) {
            return Optional.empty();
        }
        return Optional.of(eventOf(request, status, actionOf(request), outcome));
    }

    /** The event to record for a request whatever it asks for. */
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

    // Of what is foreign a reader is told that it does not exist; so every look at what does not exist is noted.
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

    /** {@code text} without what cannot be printed on one line, and not too long. */
    public static String printable(String text) {
        var end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return UNPRINTABLE.matcher(text.substring(0, end)).replaceAll("\uFFFD");
    }
}
