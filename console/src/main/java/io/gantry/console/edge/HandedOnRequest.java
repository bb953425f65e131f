package io.gantry.console.edge;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A request on its way to a service, which can be given up from another thread. */
final class HandedOnRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;
    private static final Cancellable GIVEN_UP = () -> false;

    private final transient AtomicReference<Cancellable> exchange = new AtomicReference<>(() -> false);

    HandedOnRequest(String method, HttpHost host, String path) {
        super(method, host, path);
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
