package io.gantry.progress;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds problem documents (RFC 9457) with the types this service uses. */
public final class Problem {

    private static final String TYPES = "https://gantry.io/problems/";

    private Problem() {}

    /**
     * A problem of the type {@code slug}.
     *
     * @param detail the offending value and what was expected
     */
    public static ProblemDetail of(HttpStatus status, String slug, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        return problem;
    }

    /** A problem with one or more fields of what was sent. */
    public static ProblemDetail of(HttpStatus status, String slug, String title, List<Fault> faults) {
        var problem = of(status, slug, title, faults.get(0).detail());
        problem.setProperty("field", faults.get(0).field());
        problem.setProperty("errors", faults);
        return problem;
    }

    /**
     * What is wrong with one field.
     *
     * @param field path of the field, e.g. {@code activities[3].weight}
     * @param detail the offending value and what was expected
     */
    public record Fault(String field, String detail) {}
}
