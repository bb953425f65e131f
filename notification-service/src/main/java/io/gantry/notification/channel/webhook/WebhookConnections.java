package io.gantry.notification.channel.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Bounds what a receiver can do to a sender: it is connected to at {@link PublicAddresses} only, a request is cut
 * off at a deadline, however slowly the answer drips in, and of the answer only the head is read. The connection is dropped then; webhooks are rare enough to connect for each.
 */
final class WebhookConnections implements ExecChainHandler, AutoCloseable {

    private final WebhookProperties properties;
    private final ScheduledThreadPoolExecutor watch;

    WebhookConnections(WebhookProperties properties) {
        this.properties = properties;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "webhook-deadline"));
        // Nearly every deadline is called off, and would be kept until it is over.
        watch.setRemoveOnCancelPolicy(true);
    }

    /**
     * Makes requests whose connections are these.
     *
     * <p>An address is checked when it is looked up for the connection, once, and that one is connected to: a name that
     * says something else the next time gains nothing. A proxy would look up by itself, so none is used.
     *
     * @param names also asked about hosts that are addresses
     */
    ClientHttpRequestFactory requests(DnsResolver names, HttpClientSettings settings) {
        // The client repeats requests by itself and keeps connections that may be dead; here the delivery log decides.
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withDnsResolver(names)
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                        .addExecInterceptorFirst("webhook-connections", this))
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(properties.atOnce()).setMaxConnTotal(properties.atOnce()))
                .build(settings.withInetAddressFilter(new PublicAddresses(properties.allowedPrivateRanges())));
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var isOver = new AtomicBoolean();
        var cut = watch.schedule(() -> cut(scope, isOver), properties.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = chain.proceed(request, scope);
            response.setEntity(null);
            return response;
        } catch (IOException e) {
            if (isOver.get()) {
                throw new InterruptedIOException("no answer within " + properties.deadline());
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
