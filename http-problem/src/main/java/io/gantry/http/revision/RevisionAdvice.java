package io.gantry.http.revision;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers changes that are not based on the present revision. */
@RestControllerAdvice
@Order(0)
class RevisionAdvice {

    private static final Phrase PRESENT =
            new Phrase("present-revision", "{present}, the present revision", "{present}，即当前版本");
    private static final Phrase BASE =
            new Phrase("base-revision", "the ETag of the revision that the change is based on", "修改所依据版本的 ETag");

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleRevisionException e) {
        var present = new HttpHeaders();
        present.setETag(IfMatch.tagOf(e.present()));
        var fault = Fault.of(HttpHeaders.IF_MATCH, e.given(), PRESENT.with(IfMatch.tagOf(e.present())));
        return Problem.of(ProblemType.STALE_REVISION, List.of(fault)).answer(present);
    }

    @ExceptionHandler
    ResponseEntity<Object> required(RevisionRequiredException e) {
        return Problem.of(ProblemType.REVISION_REQUIRED, List.of(Fault.of(HttpHeaders.IF_MATCH, null, BASE)))
                .answer();
    }
}
