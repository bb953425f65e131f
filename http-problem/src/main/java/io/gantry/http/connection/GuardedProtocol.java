package io.gantry.http.connection;

import io.gantry.http.limit.AddressGroup;
import io.gantry.http.origin.AddressRanges;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP with what it lacks: a bound for the connections of one address, and a deadline for the whole head of a
 * request. Tomcat itself bounds only the pause between two packets of it, so that a byte now and then holds a connection for
 * hours. Tomcat makes it by its name, so what it goes by comes afterwards.
 */
public final class GuardedProtocol extends Http11NioProtocol {

    private final CountedEndpoint connections;
    private Duration headWithin = Duration.ofDays(1);

    public GuardedProtocol() {
        this(new CountedEndpoint());
    }

    private GuardedProtocol(CountedEndpoint connections) {
        super(connections);
        this.connections = connections;
    }

    /** @param proxies whose connections are not counted */
    void guard(AddressCount count, AddressRanges proxies, Duration within) {
        connections.count = count;
        connections.proxies = proxies;
        headWithin = within;
    }

    @Override
    protected Processor createProcessor() {
        return new DeadlineProcessor(this, headWithin.toNanos());
    }

    private static final class DeadlineProcessor extends Http11Processor {

        private final long nanos;

        DeadlineProcessor(GuardedProtocol protocol, long nanos) {
            super(protocol, protocol.getAdapter());
            this.nanos = nanos;
        }

        // Called for each piece of a head, and then to serve the request.
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            long begun = request.getStartTimeNanos();
            if (begun != -1 && System.nanoTime() - begun > nanos) {
                return SocketState.CLOSED;
            }
            return super.service(socket);
        }
    }

    private static final class CountedEndpoint extends NioEndpoint {

        private @Nullable AddressCount count;
        private @Nullable AddressRanges proxies;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (isOneTooMany(socket)) {
                destroySocket(socket);
                return false;
            }
            return super.setSocketOptions(socket);
        }

        private boolean isOneTooMany(SocketChannel socket) {
            var counted = count;
            if (counted == null) {
                return false;
            }
            try {
                if (!(socket.getRemoteAddress() instanceof InetSocketAddress remote)) {
                    return false;
                }
                var address = remote.getAddress().getHostAddress();
                return !(proxies != null && proxies.contains(address))
                        && !counted.admits(AddressGroup.of(address), socket);
            } catch (IOException e) {
                return true;
            }
        }
    }
}
