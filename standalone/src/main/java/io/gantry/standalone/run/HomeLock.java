package io.gantry.standalone.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/** The sole right to a home directory. */
public final class HomeLock implements AutoCloseable {

    private final Home home;
    private final FileChannel channel;

    HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    Home home() {
        return home;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
