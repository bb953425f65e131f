package io.gantry.standalone.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * The one door to several consoles: each connection goes on to one of them, in turn. A console that does not answer gets no
 * more, and the connections that it has are cut, so that who waits on one learns of it. For one machine; elsewhere a load
 * balancer stands here.
 */
final class Front implements AutoCloseable {

    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final int CONNECT_MILLIS = 1000;
    private static final int BACKLOG = 200;
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket door;
    private final List<Console> consoles;
    private final IntPredicate answers;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService pumps = Executors.newCachedThreadPool(Front::daemon);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Front::daemon);

    private static final class Console {

        private final int port;
        private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
        private volatile boolean up = true;

        Console(int port) {
            this.port = port;
        }
    }

    private Front(ServerSocket door, List<Integer> ports, IntPredicate answers) {
        this.door = door;
        this.consoles = ports.stream().map(Console::new).toList();
        this.answers = answers;
    }

    /**
     * Opens the door.
     *
     * @param consoles their ports
     * @param answers whether the console with that place among {@code consoles} answers now
     * @param lookEvery how often that is asked
     * @throws RefusedException if the port is taken
     */
    static Front open(int port, List<Integer> consoles, IntPredicate answers, Duration lookEvery) {
        try {
            var front = new Front(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), consoles, answers);
            front.pumps.execute(front::accept);
            long millis = lookEvery.toMillis();
            front.watch.scheduleWithFixedDelay(front::look, millis, millis, TimeUnit.MILLISECONDS);
            return front;
        } catch (IOException e) {
            throw new RefusedException(
                    "Port " + port + ", which leads to Gantry's consoles, cannot be opened: " + e.getMessage() + ".");
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                pumps.execute(() -> leadOn(client));
            } catch (IOException e) {
                // Closed; or the one who came has gone again.
            }
        }
    }

    private void leadOn(Socket client) {
        for (var console : inTurn()) {
            var server = new Socket();
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), console.port), CONNECT_MILLIS);
                join(client, server, console);
                return;
            } catch (IOException e) {
                console.up = false;
                close(server);
            }
        }
        close(client);
    }

    /** All of them, those that are down behind those that are up. */
    private List<Console> inTurn() {
        int first = turn.getAndIncrement();
        var all = new ArrayList<Console>();
        for (int i = 0; i < consoles.size(); i++) {
            all.add(consoles.get(Math.floorMod(first + i, consoles.size())));
        }
        all.sort(Comparator.comparing(console -> !console.up));
        return all;
    }

    private void join(Socket client, Socket server, Console console) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        console.connections.add(client);
        console.connections.add(server);
        var back = pumps.submit(() -> pump(server, client));
        pump(client, server);
        try {
            back.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.connections.remove(client);
        console.connections.remove(server);
        close(client);
        close(server);
    }

    private static void pump(Socket from, Socket to) {
        try {
            var buffer = new byte[CHUNK];
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side is gone, and with it the connection.
            close(from);
            close(to);
        }
    }

    private void look() {
        for (int i = 0; i < consoles.size(); i++) {
            var console = consoles.get(i);
            console.up = answers.test(i);
            if (!console.up) {
                console.connections.forEach(Front::close);
            }
        }
    }

    @Override
    public void close() {
        close(door);
        watch.shutdownNow();
        consoles.forEach(console -> console.connections.forEach(Front::close));
        pumps.shutdown();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is closed already.
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "front");
        thread.setDaemon(true);
        return thread;
    }
}
