package io.gantry.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gantry.access.direct.Answer;
import io.gantry.access.direct.DirectHandler;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers the body with the status that it names, 202 being on record; {@code later} before it: on another thread. */
final class SampleHandler implements DirectHandler {

    @Override
    public String path() {
        return "/api/sample/direct";
    }

    @Override
    public String operation() {
        return "direct";
    }

    @Override
    public Role[] roles() {
        return new Role[] {Role.OFFICE};
    }

    @Override
    public boolean takes(HttpServletRequest request) {
        return "application/json".equals(request.getContentType());
    }

    @Override
    public CompletableFuture<Answer> answer(byte[] body, HttpServletRequest request, Caller caller) {
        var text = new String(body, UTF_8);
        if (text.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT, new Phrase("sample", "nothing is said", "nothing is said"));
        }
        return text.startsWith("later ")
                ? CompletableFuture.supplyAsync(() -> answer(text.substring("later ".length())))
                : CompletableFuture.completedFuture(answer(text));
    }

    private static Answer answer(String status) {
        var number = Integer.parseInt(status);
        return new Answer(number, "text/plain", Map.of("x-by", "handler"), status.getBytes(UTF_8), number == 202);
    }
}
