package io.gantry.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public ProblemException(Problem problem) {
        this(problem, HttpHeaders.EMPTY);
    }

    /** @param headers sent in addition to those that each problem has */
    public ProblemException(Problem problem, HttpHeaders headers) {
        super(problem.detail().toString());
        this.problem = problem;
        this.headers = headers;
    }

    public ProblemException(ProblemType type, Phrase detail) {
        this(Problem.of(type, detail));
    }

    public ProblemException(ProblemType type, Fault fault) {
        this(Problem.of(type, List.of(fault)));
    }

    public Problem problem() {
        return problem;
    }

    /** The HTTP answer with the problem and its headers. */
    public ResponseEntity<Object> answer() {
        return problem.answer(headers);
    }
}
