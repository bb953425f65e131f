package io.gantry.http.input;

import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends with a problem where it is not UTF-8. */
final class Utf8Body extends FilterInputStream {

    private static final Phrase NOT_UTF8 = new Phrase(
            "not-utf8",
            "the body is not UTF-8 (expected: JSON in UTF-8)",
            "请求体不是 UTF-8 编码（要求：UTF-8 的 JSON；GBK 等编码请先转换）");

    private final Utf8Check check = new Utf8Check();

    Utf8Body(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 ? !check.isComplete() : !check.accepts(buffer, offset, read)) {
            throw notUtf8();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static ProblemException notUtf8() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, NOT_UTF8);
    }
}
