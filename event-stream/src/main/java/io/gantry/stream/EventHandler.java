package io.gantry.stream;

/**
 * Takes batches of events in. It may get the same records again, after a crash, or one by one when a batch has failed; so
 * what it does must be repeatable. When it returns, all of the batch is safe, and the position is saved with
 * {@link Checkpoints#save(java.util.Map)}.
 */
@FunctionalInterface
public interface EventHandler {

    void handle(EventBatch batch);
}
