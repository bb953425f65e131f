package io.gantry.problem;

import java.net.URI;
import java.util.stream.Stream;

/**
 * A kind of problem; clients tell them apart by its URI. Here are those that every service has. A service adds its own.
 *
 * @param slug last part of the URI; stable
 */
public record ProblemType(int status, String slug, String title) {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType(400, "malformed-request", "The request cannot be understood");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "unauthenticated", "It is not known who asks");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "This account may not do this");
    public static final ProblemType NOT_FOUND = new ProblemType(404, "not-found", "There is nothing here");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(405, "method-not-allowed", "This cannot be done here");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(406, "not-acceptable", "Only JSON is to be had");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType(408, "request-timeout", "The request has taken too long to arrive");
    public static final ProblemType CONTENT_TOO_LARGE =
            new ProblemType(413, "content-too-large", "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(415, "unsupported-media-type", "Only JSON is understood");
    public static final ProblemType INVALID_CONTENT =
            new ProblemType(422, "invalid-content", "The content is not valid");
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType(429, "too-many-requests", "Too many requests in a short time");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType(500, "internal-error", "Something has gone wrong here");
    public static final ProblemType UNAVAILABLE = new ProblemType(503, "unavailable", "Not available for the moment");

    /** What the framework means that refuses a request with {@code status}. */
    static ProblemType of(int status) {
        return Stream.of(
                        UNAUTHENTICATED,
                        FORBIDDEN,
                        NOT_FOUND,
                        METHOD_NOT_ALLOWED,
                        NOT_ACCEPTABLE,
                        REQUEST_TIMEOUT,
                        CONTENT_TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INVALID_CONTENT,
                        TOO_MANY_REQUESTS,
                        UNAVAILABLE)
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    public URI uri() {
        return URI.create("https://gantry.io/problems/" + slug);
    }
}
