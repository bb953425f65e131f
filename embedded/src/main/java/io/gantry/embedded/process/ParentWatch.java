package io.gantry.embedded.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * First class of every child JVM: runs the main method named by its first argument, and ends the JVM when its parent
 * is gone.
 *
 * <p>The parent holds the other end of our standard input. The operating system closes it however the parent dies, by
 * SIGKILL too, when no shutdown hook of the parent could. The same end of file is the parent's order to stop.
 *
 * <p>Stands on the class path in front of foreign jars, so it uses nothing but the JDK.
 */
public final class ParentWatch {

    /** As if ended by SIGTERM. */
    static final int STOPPED = 143;

    private static final long SHUTDOWN_MILLIS = 10_000;

    private ParentWatch() {}

    public static void main(String[] args) throws Throwable {
        if (args.length == 0) {
            throw new IllegalArgumentException("no arguments (expected: the main class to run and its arguments)");
        }
        startDaemon("parent-watch", ParentWatch::exitAtEndOfInput);
        var main = Class.forName(args[0]).getMethod("main", String[].class);
        // The java launcher, too, runs the public main method of a class that is not public.
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void exitAtEndOfInput() {
        awaitEndOfInput();
        // A shutdown hook that hangs must not keep a process without a parent alive.
        startDaemon("parent-watch-halt", ParentWatch::haltLater);
        System.exit(STOPPED);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
    }

    private static void haltLater() {
        try {
            Thread.sleep(SHUTDOWN_MILLIS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody does, now is as good as later.
        }
        Runtime.getRuntime().halt(STOPPED);
    }

    private static void startDaemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
