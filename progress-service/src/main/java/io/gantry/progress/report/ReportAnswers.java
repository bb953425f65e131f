package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.Auditing;
import io.gantry.access.direct.Answer;
import io.gantry.access.direct.DirectHandler;
import io.gantry.http.input.RawItems;
import io.gantry.http.input.StrictJson;
import io.gantry.problem.Language;
import io.gantry.problem.Problem;
import io.gantry.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what reporters send, with a receipt for each report. */
final class ReportAnswers implements DirectHandler {

    static final String PATH = "/api/progress/reports";
    static final String OPERATION = "receive";

    private static final int MAX_REPORTS = 1000;
    private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

    private final StrictJson json;
    private final JsonMapper mapper;
    private final ReportIntake intake;
    private final Units units;
    private final ObjIntConsumer<Caller> furtherCharge;

    /** @param furtherCharge charges a caller for so many more reports; the request was charged as one */
    ReportAnswers(
            StrictJson json,
            JsonMapper mapper,
            ReportIntake intake,
            Units units,
            ObjIntConsumer<Caller> furtherCharge) {
        this.json = json;
        this.mapper = mapper;
        this.intake = intake;
        this.units = units;
        this.furtherCharge = furtherCharge;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public Role[] roles() {
        return new Role[] {Role.REPORTER};
    }

    @Override
    public boolean takes(HttpServletRequest request) {
        var type = request.getContentType();
        return (MediaType.APPLICATION_JSON_VALUE.equals(type) || NDJSON.equals(type))
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && isAnyAccepted(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isAnyAccepted(@Nullable String accepted) {
        return accepted == null || accepted.contains(MediaType.ALL_VALUE) || accepted.contains("json");
    }

    @Override
    public CompletableFuture<Answer> answer(byte[] body, HttpServletRequest request, Caller caller) {
        var items = MediaType.valueOf(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_NDJSON)
                ? json.lines(body, MAX_REPORTS)
                : json.items(body, MAX_REPORTS);
        if (items.items().size() > 1) {
            furtherCharge.accept(caller, items.items().size() - 1);
        }
        var sender = new Sender(caller, Scope.of(caller, units), Auditing.printable(request.getRemoteAddr()));
        var language = Language.of(request);
        return intake.receive(items.items(), sender).thenApply(receipts -> answer(items, receipts, language));
    }

    private Answer answer(RawItems items, List<Receipt> receipts, Language language) {
        var onRecord = receipts.stream().allMatch(Receipt::wasAccepted);
        var statuses = receipts.stream().map(Receipt::status).distinct().toList();
        var status = statuses.size() == 1 ? statuses.get(0) : HttpStatus.MULTI_STATUS.value();
        var headers = statuses.contains(HttpStatus.SERVICE_UNAVAILABLE.value())
                ? Map.of(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS)
                : Map.<String, String>of();
        var single = items.isArray() ? null : receipts.get(0);
        var problem = single == null ? null : single.problem();
        var type = problem == null ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE;
        var writer = onRecord ? mapper.writer() : mapper.writer().withAttribute(Language.class, language);
        return new Answer(status, type, headers, writer.writeValueAsBytes(body(receipts, single, problem)), onRecord);
    }

    private static Object body(List<Receipt> receipts, @Nullable Receipt single, @Nullable Problem problem) {
        if (single == null) {
            return receipts;
        }
        return problem == null ? Accepted.of(single) : problem;
    }
}
