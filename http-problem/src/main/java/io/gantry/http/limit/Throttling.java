package io.gantry.http.limit;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Answers and counts requests that could not be paid for; the refusal arrives a moment later. */
public final class Throttling {

    private static final String METER = "gantry.requests.throttled";
    private static final Phrase USED_UP = new Phrase(
            "budget-used-up",
            "the request budget of {payer} is used up; send the same again in {seconds} s",
            "{payer}的请求额度已用完；请在 {seconds} 秒后重新发送");

    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final HeldRefusals held;

    public Throttling(ProblemWriter problems, MeterRegistry meters, HeldRefusals held) {
        this.problems = problems;
        this.meters = meters;
        this.held = held;
        for (var payer : Payer.values()) {
            meters.counter(METER, "budget", payer.tag());
        }
    }

    /** Whether {@code charge} is paid; answers 429 if not. */
    public boolean lets(Charge charge, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var empty = charge.empty();
        if (empty == null) {
            return true;
        }
        meters.counter(METER, "budget", empty.tag()).increment();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(charge)));
        problems.write(request, response, problem(charge, empty));
        held.hold(request, response);
        return false;
    }

    /** @throws ProblemException with 429 if {@code charge} is not paid */
    public void require(Charge charge) {
        var empty = charge.empty();
        if (empty != null) {
            meters.counter(METER, "budget", empty.tag()).increment();
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(charge)));
            throw new ProblemException(problem(charge, empty), headers);
        }
    }

    private static long seconds(Charge charge) {
        return charge.untilRefilled().plusMillis(999).toSeconds();
    }

    private static Problem problem(Charge charge, Payer empty) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, USED_UP.with(empty.words(), seconds(charge)));
    }
}
