package io.gantry.problem;

import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/** Says why the web framework has refused a request. */
final class Refusal {

    static final Phrase CAUSE_IN_LOG = new Phrase("cause-in-log", "the cause is in this service's log", "原因见该服务的日志");
    static final Phrase REFUSED = new Phrase(
            "request-refused",
            "the request was refused (expected: plain HTTP as the interface describes it)",
            "请求被拒绝（要求：按接口说明的普通 HTTP 请求）");

    private static final Phrase NOTHING_HERE =
            new Phrase("no-such-path", "nothing is served under this path", "此路径下没有内容");
    private static final Phrase METHOD =
            new Phrase("method", "method {method} (expected: one of {allowed})", "请求方法 {method}（要求：{allowed} 之一）");
    private static final Phrase MEDIA_TYPE = new Phrase(
            "media-type", "Content-Type {type} (expected: one of {allowed})", "Content-Type {type}（要求：{allowed} 之一）");
    private static final Phrase ACCEPT = new Phrase(
            "accept",
            "no form of the answer is accepted (expected: Accept: {offered})",
            "无法按要求的格式应答（要求：Accept: {offered}）");
    private static final Phrase PARAMETER =
            new Phrase("parameter-missing", "the parameter {name} is missing", "缺少参数 {name}");
    private static final Phrase HEADER = new Phrase("header-missing", "the header {name} is missing", "缺少请求头 {name}");
    private static final int NOT_FOUND = 404;

    private Refusal() {}

    static Phrase of(Exception e, HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return CAUSE_IN_LOG;
        }
        if (status.value() == NOT_FOUND) {
            return NOTHING_HERE;
        }
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            var allowed = Objects.requireNonNullElse(method.getSupportedHttpMethods(), "");
            return METHOD.with(method.getMethod(), allowed);
        }
        if (e instanceof HttpMediaTypeNotSupportedException type) {
            return MEDIA_TYPE.with(
                    Objects.requireNonNullElse(type.getContentType(), "–"), type.getSupportedMediaTypes());
        }
        if (e instanceof HttpMediaTypeNotAcceptableException type) {
            return ACCEPT.with(type.getSupportedMediaTypes());
        }
        if (e instanceof MissingServletRequestParameterException parameter) {
            return PARAMETER.with(parameter.getParameterName());
        }
        return e instanceof MissingRequestHeaderException header ? HEADER.with(header.getHeaderName()) : REFUSED;
    }
}
