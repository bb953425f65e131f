package io.gantry.access.limit;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A request's body that ends with a problem when it is too long or arrives too slowly. The container's own timeout
 * bounds the pause between two packets only: a client that sends a byte now and then would hold a connection for ever.
 */
final class BoundedBody extends ServletInputStream {

    private static final Phrase INCOMPLETE = new Phrase(
            "body-incomplete",
            "the body is incomplete (expected: as many bytes as were announced)",
            "请求体不完整（要求：与声明的字节数一致）");
    private static final Phrase TOO_SLOW = new Phrase(
            "body-too-slow", "the body did not arrive within {seconds} s; send it again", "请求体未在 {seconds} 秒内传完；请重新发送");
    private static final Phrase TOO_LARGE = new Phrase(
            "body-too-large", "the body is too large (expected: at most {max} bytes)", "请求体过大（要求：不超过 {max} 字节）");

    private final ServletInputStream body;
    private final long most;
    private final Duration within;
    private final LongSupplier nanos;
    private final long begun;
    private long count;

    BoundedBody(ServletInputStream body, long most, Duration within, LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.within = within;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int next = read(body::read);
        check(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = read(() -> body.read(buffer, offset, length));
        check(Math.max(0, read));
        return read;
    }

    private void check(int read) {
        count += read;
        if (count > most) {
            throw new ProblemException(tooLarge(most));
        }
        if (nanos.getAsLong() - begun > within.toNanos()) {
            throw tooSlow();
        }
    }

    private int read(Read read) {
        try {
            return read.run();
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, INCOMPLETE);
        }
    }

    private interface Read {
        int run() throws IOException;
    }

    private ProblemException tooSlow() {
        return new ProblemException(ProblemType.REQUEST_TIMEOUT, TOO_SLOW.with(within.toSeconds()));
    }

    static Problem tooLarge(long most) {
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, TOO_LARGE.with(most));
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
