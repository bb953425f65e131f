package io.gantry.benchmark;

/** Sends reports, one request after the other. */
interface Sender extends AutoCloseable {

    /** Sends a body and returns the status of the answer. */
    int post(String content);

    @Override
    void close();
}
