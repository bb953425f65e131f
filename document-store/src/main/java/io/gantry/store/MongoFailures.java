package io.gantry.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.Set;

/** Tells failures of the store from failures of what is to be stored. */
final class MongoFailures {

    /** Codes of MongoDB for a document or a value that it will not store, however often it is asked. */
    private static final Set<Integer> OF_THE_DOCUMENT = Set.of(
            2, // bad value
            9, // failed to parse
            14, // type mismatch
            28, // path not viable
            52, // dollar-prefixed field name
            57, // dotted field name
            66, // immutable field
            121, // document validation failure
            10334, // BSON object too large
            11000, // duplicate key
            15959, // nested too deeply
            17280, // key too long
            17419, // resulting document after update too large
            17420); // document to upsert too large

    private MongoFailures() {}

    /**
     * Whether a failure comes from the store and waiting may help: it is away, busy, full or shutting down, or nothing
     * is known of it. False as well for what does not come from the store.
     */
    static boolean isTemporary(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException e) {
                return !isOfTheDocument(e);
            }
        }
        return false;
    }

    private static boolean isOfTheDocument(MongoException failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteConcernError() == null
                    && bulk.getWriteErrors().stream().anyMatch(error -> OF_THE_DOCUMENT.contains(error.getCode()));
        }
        return (failure instanceof MongoWriteException || failure instanceof MongoCommandException)
                && OF_THE_DOCUMENT.contains(failure.getCode());
    }
}
