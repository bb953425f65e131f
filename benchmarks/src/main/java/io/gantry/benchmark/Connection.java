package io.gantry.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A connection that is kept and carries one request after the other. It knows as much of HTTP/1.1 as Gantry's answers need, so
 * that making the load costs next to nothing.
 */
final class Connection implements Sender {

    private static final int PATIENCE_MILLIS = 60_000;

    // A server closes what has been idle for a while; Gantry's edge after ten seconds.
    private static final long IDLE = TimeUnit.SECONDS.toNanos(5);

    private final InetAddress from;
    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private String body = "";
    private String cookie = "";
    private long usedAt;

    /** @param head the first line and the headers of every request, but for its length */
    Connection(int port, String head) {
        this(InetAddress.getLoopbackAddress(), port, head);
    }

    /** @param from the address it comes from */
    Connection(InetAddress from, int port, String head) {
        this.from = from;
        this.port = port;
        this.head = head;
        socket = open();
        in = inputOf(socket);
        usedAt = System.nanoTime();
    }

    private Socket open() {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream inputOf(Socket socket) {
        try {
            return new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a body and returns the status of the answer, whose body is kept for {@link #body()}. */
    @Override
    public int post(String content) {
        return send(head, content);
    }

    /** The same with another head. */
    int send(String head, String content) {
        if (System.nanoTime() - usedAt > IDLE) {
            close();
            socket = open();
            in = inputOf(socket);
        }
        try {
            // One write, so that it is one packet.
            socket.getOutputStream()
                    .write((head + "Content-Length: " + content.length() + "\r\n\r\n" + content)
                            .getBytes(StandardCharsets.ISO_8859_1));
            int status = readAnswer();
            usedAt = System.nanoTime();
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the last answer. */
    String body() {
        return body;
    }

    /** The cookie that an answer has set last, as it is sent back; empty if none has. */
    String cookie() {
        return cookie;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readAnswer() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("set-cookie:")) {
                cookie = line.substring(11).strip().split(";", 2)[0];
            }
        }
        body = chunked ? chunks() : text(length);
        return status;
    }

    private String chunks() throws IOException {
        var all = new StringBuilder();
        for (int size = chunkSize(); ; size = chunkSize()) {
            all.append(text(size));
            line();
            if (size == 0) {
                return all.toString();
            }
        }
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed in the middle of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
