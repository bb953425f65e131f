package io.gantry.benchmark;

import java.util.List;

final class Threads {

    private Threads() {}

    /** Starts all and waits for all. */
    static void runAll(List<Thread> threads) {
        threads.forEach(Thread::start);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
