package io.gantry.notification.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Bounds what a receiver can do to a sender: a request is cut off at a deadline, however slowly the answer drips in, and
 * of the answer only the head is read. The connection is dropped then; webhooks are rare enough to connect for each.
 */
final class WebhookConnections implements ExecChainHandler, AutoCloseable {

    private final Duration deadline;
    private final ScheduledExecutorService watch;

    WebhookConnections(Duration deadline) {
        this.deadline = deadline;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "webhook-deadline"));
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var isOver = new AtomicBoolean();
        var cut = watch.schedule(() -> cut(scope, isOver), deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = chain.proceed(request, scope);
            response.setEntity(null);
            return response;
        } catch (IOException e) {
            if (isOver.get()) {
                throw new InterruptedIOException("no answer within " + deadline);
            }
            throw e;
        } finally {
            cut.cancel(false);
            scope.execRuntime.discardEndpoint();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static void cut(ExecChain.Scope scope, AtomicBoolean isOver) {
        isOver.set(true);
        if (scope.originalRequest instanceof Cancellable request) {
            request.cancel();
        }
    }
}
