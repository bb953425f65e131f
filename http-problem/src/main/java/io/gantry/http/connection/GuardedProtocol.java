package io.gantry.http.connection;

import io.gantry.http.limit.AddressGroup;
import io.gantry.http.origin.AddressRanges;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP with what it lacks: a bound for the connections of one address, and deadlines for the whole head and the whole
 * body of a request. Tomcat itself bounds only the pause between two packets of it, so that a byte now and then holds a
 * connection, and with a body a thread, for hours. Tomcat makes it by its name, so what it goes by comes afterwards.
 */
public final class GuardedProtocol extends Http11NioProtocol {

    private static final int FIRST_REFUSAL = 400;

    // Of the threads, slow bodies may hold a quarter.
    private static final int SHARE_OF_SLOW = 4;

    private final CountedEndpoint connections;
    private Duration headWithin = Duration.ofDays(1);
    private Duration bodyWithin = Duration.ofDays(1);
    private @Nullable SlowBodies bodies;
    private @Nullable ScheduledFuture<?> rounds;

    public GuardedProtocol() {
        this(new CountedEndpoint());
    }

    private GuardedProtocol(CountedEndpoint connections) {
        super(connections);
        this.connections = connections;
    }

    /** @param proxies whose connections are not counted */
    void guard(AddressCount count, AddressRanges proxies, Duration headWithin, Duration bodyWithin) {
        connections.count = count;
        connections.proxies = proxies;
        this.headWithin = headWithin;
        this.bodyWithin = bodyWithin;
    }

    @Override
    public void start() throws Exception {
        var watched = new SlowBodies(bodyWithin, Math.max(1, getMaxThreads() / SHARE_OF_SLOW));
        bodies = watched;
        super.start();
        rounds = getUtilityExecutor().scheduleWithFixedDelay(watched::end, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (rounds != null) {
            rounds.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new DeadlineProcessor(this, headWithin.toNanos(), Objects.requireNonNull(bodies));
    }

    private static final class DeadlineProcessor extends Http11Processor implements SlowBodies.Served {

        private final long nanos;
        private final SlowBodies bodies;
        private volatile @Nullable SocketWrapperBase<?> serving;

        DeadlineProcessor(GuardedProtocol protocol, long nanos, SlowBodies bodies) {
            super(protocol, protocol.getAdapter());
            this.nanos = nanos;
            this.bodies = bodies;
        }

        @Override
        public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
            serving = socket;
            bodies.add(this);
            try {
                return super.process(socket, event);
            } finally {
                bodies.remove(this);
                serving = null;
            }
        }

        @Override
        public Duration age() {
            long begun = request.getStartTimeNanos();
            return begun == -1 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
        }

        @Override
        public boolean isUnread() {
            try {
                return !isRequestBodyFullyRead();
            } catch (IndexOutOfBoundsException endedMeanwhile) {
                return false;
            }
        }

        @Override
        public boolean isAnswered() {
            return response.isCommitted() && response.getStatus() >= FIRST_REFUSAL;
        }

        // Whoever waits for the next byte finds the end of all, and may still answer.
        @Override
        public void endBody() {
            var socket = serving;
            try {
                if (socket != null && socket.getSocket() instanceof NioChannel channel) {
                    channel.getIOChannel().shutdownInput();
                }
            } catch (IOException e) {
                getLog().debug("The connection has gone", e);
            }
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
