package io.gantry.access.audit;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.Change;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.RequesterEvent.RequesterNamed;
import io.gantry.http.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Decides which requests are audited, and makes their events. */
public final class Auditing {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST = 300;
    private static final int TOO_MANY = 429;
    private static final int MOST_CHANGES = 100;

    private final String service;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Auditing(String service, InstantSource clock, Supplier<UUID> ids) {
        this.service = service;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a request is a command, not a read. */
    public static boolean isCommand(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /**
     * Whether a request that is answered with {@code status} goes on record by its number only: whoever comes unknown, or too
     * often, could fill the trail.
     */
    public static boolean isCounted(HttpServletRequest request, int status) {
        return status == TOO_MANY
                || isWorthAnEntry(request, status)
                        && status >= 400
                        && Callers.of(request).isEmpty();
    }

    /** The entry of a request that is answered with {@code status}; empty where it is counted, and for a read that was not denied. */
    public Optional<Audited> entryOf(HttpServletRequest request, int status) {
        return isWorthAnEntry(request, status) && !isCounted(request, status)
                ? Optional.of(entryOf(request, status, actionOf(request), outcomeOf(status)))
                : Optional.empty();
    }

    /** The same where the command has told of several things: an entry for each of them. */
    List<Audited> entriesOf(HttpServletRequest request, int status) {
        var told = OnRecord.toldOf(request);
        return told.size() < 2 || !isWorthAnEntry(request, status) || isCounted(request, status)
                ? entryOf(request, status).stream().toList()
                : told.stream()
                        .map(each -> entryOf(request, status, actionOf(request), outcomeOf(status), each))
                        .toList();
    }

    /** The entry of a request with the given action and outcome. */
    public Audited entryOf(HttpServletRequest request, int status, String action, Outcome outcome) {
        var told = OnRecord.toldOf(request);
        return entryOf(request, status, action, outcome, told.isEmpty() ? null : told.get(0));
    }

    private Audited entryOf(
            HttpServletRequest request, int status, String action, Outcome outcome, @Nullable CommandDetails told) {
        var caller = Callers.of(request).orElse(null);
        var id = ids.get();
        var time = stored(clock.instant());
        var requester = requester(id, time, caller, addressOf(request));
        var detail = OnRecord.detailOf(request);
        return new Audited(
                new RequestAudited(
                        id,
                        time,
                        service,
                        actorOf(caller),
                        null,
                        printable(action),
                        printable(request.getRequestURI()),
                        outcome,
                        status,
                        detail == null ? null : printable(detail),
                        requester.hash(),
                        printable(told)),
                requester);
    }

    /** {@code told} as it may go on record: short, printable, the first hundred changes. */
    static @Nullable CommandDetails printable(@Nullable CommandDetails told) {
        if (told == null) {
            return null;
        }
        var about = told.about();
        return new CommandDetails(
                about == null ? null : new About(printable(about.kind()), printable(about.id())),
                told.reason() == null ? null : printable(told.reason()),
                told.changes().stream()
                        .limit(MOST_CHANGES)
                        .map(change -> new Change(
                                printable(change.field()),
                                change.before() == null ? null : printable(change.before()),
                                change.after() == null ? null : printable(change.after())))
                        .toList());
    }

    Audited counted(@Nullable Caller caller, String from, Tally tally) {
        var id = ids.get();
        var time = stored(tally.until());
        var requester = requester(id, time, caller, from);
        return new Audited(
                new RequestsCounted(
                        id, time, stored(tally.since()), service, actorOf(caller), tally.counts(), requester.hash()),
                requester);
    }

    String actionOf(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method) {
            var described = method.getMethodAnnotation(Operation.class);
            return described == null || described.operationId().isEmpty()
                    ? method.getMethod().getName()
                    : described.operationId();
        }
        var said = OnRecord.actionOf(request);
        return said == null ? printable(request.getMethod() + " " + request.getRequestURI()) : said;
    }

    String addressOf(HttpServletRequest request) {
        return printable(request.getRemoteAddr());
    }

    private RequesterNamed requester(UUID request, Instant time, @Nullable Caller caller, String from) {
        return new RequesterNamed(
                ids.get(), time, request, ids.get().toString(), caller == null ? null : caller.name(), from);
    }

    // The name is said apart, where it can be forgotten.
    private static @Nullable Actor actorOf(@Nullable Caller caller) {
        return caller == null ? null : new Actor(caller.account(), caller.account(), caller.unit());
    }

    private static boolean isWorthAnEntry(HttpServletRequest request, int status) {
        return isCommand(request) || outcomeOf(status) == Outcome.DENIED;
    }

    // Reads outside the caller's scope are answered with 404, so every 404 counts as denied.
    private static Outcome outcomeOf(int status) {
        return switch (status) {
            case 401, 403, 404, TOO_MANY -> Outcome.DENIED;
            default -> status < 400 ? Outcome.DONE : status < 500 ? Outcome.REFUSED : Outcome.FAILED;
        };
    }

    // Stores keep milliseconds.
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The first 300 code points of {@code text}. Characters that would forge lines in logs and exports, or hide in them, are
     * replaced.
     */
    public static String printable(String text) {
        return Texts.printable(text, LONGEST);
    }
}
