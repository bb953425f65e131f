package io.gantry.problem;

import java.net.URI;
import java.util.stream.Stream;

/**
 * A kind of problem, which clients recognise by its URI. The constants are the kinds that all services share; a service
 * adds its own.
 *
 * @param slug last part of the URI; stable
 */
public record ProblemType(int status, String slug, String title) {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType(400, "malformed-request", "The request cannot be understood");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "unauthenticated", "Authentication required");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "Permission denied");
    public static final ProblemType NOT_FOUND = new ProblemType(404, "not-found", "Not found");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(405, "method-not-allowed", "Method not allowed");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(406, "not-acceptable", "Only JSON is available");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType(408, "request-timeout", "The request took too long to arrive");
    public static final ProblemType CONTENT_TOO_LARGE =
            new ProblemType(413, "content-too-large", "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(415, "unsupported-media-type", "The body must be JSON");
    public static final ProblemType INVALID_CONTENT =
            new ProblemType(422, "invalid-content", "The content is not valid");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType(429, "too-many-requests", "Too many requests");
    public static final ProblemType INTERNAL_ERROR = new ProblemType(500, "internal-error", "Internal error");
    public static final ProblemType UNAVAILABLE = new ProblemType(503, "unavailable", "Temporarily unavailable");

    public static final ProblemType STALE_REVISION =
            new ProblemType(412, "stale-revision", "The resource was changed by somebody else");
    public static final ProblemType REVISION_REQUIRED =
            new ProblemType(428, "revision-required", "If-Match is missing");

    /** For a service that has not yet read the log as far as it was written when the service started. */
    public static final ProblemType CATCHING_UP = new ProblemType(503, "catching-up", "Still catching up with the log");

    /** The type that stands for {@code status} where the framework refuses a request. */
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
