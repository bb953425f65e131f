package io.gantry.project;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of problem this service answers with (RFC 9457); clients tell them apart by {@code type}. */
enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be understood"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "Only JSON is to be had"),
    ALREADY_REGISTERED(409, "The code is taken"),
    STALE_REVISION(412, "Somebody else has changed this"),
    CONTENT_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Only JSON is understood"),
    INVALID_CONTENT(422, "The content is not valid"),
    REVISION_REQUIRED(428, "If-Match is missing"),
    INTERNAL_ERROR(500, "Something has gone wrong here"),
    UNAVAILABLE(503, "Not available for the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Optional<ProblemType> of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status.value())
                .findFirst();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    URI uri() {
        var slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return URI.create("https://gantry.io/problems/" + slug);
    }

    ProblemDetail because(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        describe(problem);
        return problem;
    }

    void describe(ProblemDetail problem) {
        problem.setType(uri());
        problem.setTitle(title);
    }
}
