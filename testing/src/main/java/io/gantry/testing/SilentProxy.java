package io.gantry.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a server and passes everything on, until it falls silent: then it goes on accepting connections, and
 * nothing comes back any more, as from a process that is stopped or a machine that is cut off.
 */
public final class SilentProxy implements AutoCloseable {

    private final URI server;
    private final ServerSocket accepting;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /** @param server its URI, with host and port */
    public SilentProxy(String server) {
        this.server = URI.create(server);
        try {
            accepting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** The server's URI, by way of this proxy. */
    public String uri() {
        return server.toString().replace(":" + server.getPort(), ":" + accepting.getLocalPort());
    }

    public void fallSilent() {
        silent = true;
    }

    /** Goes on with new connections. Those of the silence are dead, as what was sent on them is lost. */
    public void speak() {
        sockets.forEach(SilentProxy::close);
        sockets.clear();
        silent = false;
    }

    @Override
    public void close() {
        close(accepting);
        sockets.forEach(SilentProxy::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            var client = accepting.accept();
            sockets.add(client);
            if (!silent) {
                var upstream = new Socket(server.getHost(), server.getPort());
                sockets.add(upstream);
                inBackground(() -> pass(client.getInputStream(), upstream.getOutputStream()));
                inBackground(() -> pass(upstream.getInputStream(), client.getOutputStream()));
            }
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            if (!silent) {
                to.write(buffer, 0, length);
                to.flush();
            }
        }
    }

    private static void inBackground(Copying copying) {
        var thread = new Thread(
                () -> {
                    try {
                        copying.run();
                    } catch (IOException e) {
                        // One of the two has closed the connection.
                    }
                },
                "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Copying {
        void run() throws IOException;
    }
}
