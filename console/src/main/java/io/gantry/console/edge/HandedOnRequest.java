package io.gantry.console.edge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** A request on its way to a service, which can be given up from another thread. */
final class HandedOnRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;
    private static final Cancellable GIVEN_UP = () -> false;

    private transient @Nullable Exception broken;
    private final transient AtomicReference<Cancellable> exchange = new AtomicReference<>(() -> false);

    HandedOnRequest(String method, HttpHost host, String path) {
        super(method, host, path);
    }

    /** What comes from the sender, as it comes. A body that breaks off breaks the request off, too. */
    InputStream body(InputStream sent) {
        return new FilterInputStream(sent) {
            @Override
            public int read() throws IOException {
                return orBreakOff(in::read);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return orBreakOff(() -> in.read(into, from, length));
            }
        };
    }

    private interface Step {
        int take() throws IOException;
    }

    // The client ends each body as if it were whole, also when it has failed; so the connection has to go before.
    private int orBreakOff(Step step) throws IOException {
        try {
            return step.take();
        } catch (IOException | RuntimeException e) {
            broken = e;
            cancel();
            throw e;
        }
    }

    /** Throws what has come of reading the body, if that has failed: it is the sender's failure, and no service's. */
    void throwIfBroken() throws IOException {
        if (broken instanceof IOException e) {
            throw e;
        }
        if (broken instanceof RuntimeException e) {
            throw e;
        }
    }

    @Override
    public void setDependency(Cancellable dependency) {
        if (exchange.getAndUpdate(now -> now == GIVEN_UP ? now : dependency) == GIVEN_UP) {
            dependency.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return exchange.get() == GIVEN_UP;
    }

    @Override
    public boolean cancel() {
        return exchange.getAndSet(GIVEN_UP).cancel();
    }
}
