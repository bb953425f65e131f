package io.gantry.http.input;

import io.gantry.http.text.Texts;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Lets only bodies through that are plain UTF-8: no compression, no other charset. */
@RestControllerAdvice
class BodyCheck extends RequestBodyAdviceAdapter {

    private static final String IDENTITY = "identity";
    private static final Phrase COMPRESSED = new Phrase(
            "compressed",
            "Content-Encoding: {encoding} (expected: a body without compression)",
            "Content-Encoding: {encoding}（要求：未压缩的请求体）");
    private static final Phrase CHARSET =
            new Phrase("charset", "charset {charset} (expected: JSON in UTF-8)", "字符集 {charset}（要求：UTF-8 的 JSON）");

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws java.io.IOException {
        var headers = message.getHeaders();
        requirePlain(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        requireUtf8(headers.getContentType());
        return new Checked(new Utf8Body(message.getBody()), headers);
    }

    private static void requirePlain(@org.jspecify.annotations.Nullable String encoding) {
        if (encoding != null && !encoding.strip().equalsIgnoreCase(IDENTITY)) {
            var accepted = new HttpHeaders();
            accepted.set(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw new ProblemException(
                    Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, COMPRESSED.with(Texts.printable(encoding, 20))),
                    accepted);
        }
    }

    private static void requireUtf8(@org.jspecify.annotations.Nullable MediaType type) {
        var charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, CHARSET.with(charset.name()));
        }
    }

    private record Checked(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {}
}
