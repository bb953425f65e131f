package io.gantry.benchmark;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the same again until it is accepted, over a new connection where the last was cut, as a device does. */
final class PatientSender implements Sender {

    private static final int ACCEPTED = 202;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Supplier<Connection> connect;
    private @Nullable Connection connection;

    /** @param connect opens a connection; an {@link UncheckedIOException} says that there is none at the moment */
    PatientSender(Supplier<Connection> connect) {
        this.connect = connect;
    }

    /** Returns 202, or what the last answer was after three minutes; 0 if there was none. */
    @Override
    public int post(String content) {
        long deadline = System.nanoTime() + PATIENCE;
        int status = once(content);
        while (status != ACCEPTED && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
            status = once(content);
        }
        return status;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private int once(String content) {
        try {
            var open = connection;
            if (open == null) {
                open = connect.get();
                connection = open;
            }
            return open.post(content);
        } catch (UncheckedIOException e) {
            close();
            return 0;
        }
    }
}
