package io.gantry.problem;

import java.net.URI;
import java.util.stream.Stream;

/**
 * A kind of problem, which clients recognise by its URI. The constants are the kinds that all services share; a service
 * adds its own.
 *
 * @param slug last part of the URI; stable
 */
public record ProblemType(int status, String slug, Phrase title) {

    public ProblemType(int status, String slug, String english, String chinese) {
        this(status, slug, new Phrase(slug, english, chinese));
    }

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType(400, "malformed-request", "The request cannot be understood", "请求无法识别");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "unauthenticated", "Authentication required", "需要登录或密钥");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "Permission denied", "没有权限");
    public static final ProblemType NOT_FOUND = new ProblemType(404, "not-found", "Not found", "未找到");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(405, "method-not-allowed", "Method not allowed", "不支持这种请求方法");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(406, "not-acceptable", "Only JSON is available", "只提供 JSON 格式");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType(408, "request-timeout", "The request took too long to arrive", "请求传送超时");
    public static final ProblemType CONTENT_TOO_LARGE =
            new ProblemType(413, "content-too-large", "The request is too large", "请求过大");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(415, "unsupported-media-type", "The body must be JSON", "请求体须为 JSON");
    public static final ProblemType INVALID_CONTENT =
            new ProblemType(422, "invalid-content", "The content is not valid", "内容不符合要求");
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType(429, "too-many-requests", "Too many requests", "请求过于频繁");
    public static final ProblemType INTERNAL_ERROR = new ProblemType(500, "internal-error", "Internal error", "内部错误");
    public static final ProblemType UNAVAILABLE =
            new ProblemType(503, "unavailable", "Temporarily unavailable", "暂时不可用");

    public static final ProblemType STALE_REVISION =
            new ProblemType(412, "stale-revision", "The resource was changed by somebody else", "该资源已被他人修改");
    public static final ProblemType REVISION_REQUIRED =
            new ProblemType(428, "revision-required", "If-Match is missing", "缺少 If-Match");

    /** For a service that has not yet read the log as far as it was written when the service started. */
    public static final ProblemType CATCHING_UP =
            new ProblemType(503, "catching-up", "Still catching up with the log", "服务正在读取日志");

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
