package io.gantry.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Writes that several clients may make at the same moment. */
public final class MongoWrites {

    private static final int BATCH = 1_000;
    // Bulk writes are made in the background; a busy store may take longer over them than over a request.
    private static final long PATIENCE_SECONDS = 15;

    private MongoWrites() {}

    /** Whether a write failed because a document with the same identity or unique key is already there. */
    public static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Inserts {@code fresh} unless a document has its identity already.
     *
     * <p>Not an upsert with {@code $setOnInsert}: where two of them race, some stores report the duplicate to one, and
     * others lose it.
     *
     * @return the document that is stored now
     */
    public static <T> T insertOrGet(MongoCollection<T> collection, Object id, T fresh) {
        var byId = new Document("_id", id);
        var stored = collection.find(byId).first();
        if (stored != null) {
            return stored;
        }
        try {
            collection.insertOne(fresh);
            return fresh;
        } catch (MongoWriteException e) {
            var faster = isDuplicate(e) ? collection.find(byId).first() : null;
            if (faster == null) {
                throw e;
            }
            return faster;
        }
    }

    /**
     * Stores {@code document} in place of the one that has its identity, or as a new one; of several at the same moment the
     * last one stays.
     */
    public static <T> void put(MongoCollection<T> collection, Object id, T document) {
        var byId = new Document("_id", id);
        try {
            collection.replaceOne(byId, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            // Another client has inserted it at the same moment; now it is there to be replaced.
            collection.replaceOne(byId, document);
        }
    }

    /** Inserts documents within the time that a request has; those whose identity is there already stay as they are. */
    public static <T> void insert(MongoCollection<T> collection, List<T> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            duplicatesIn(e, 0);
        }
    }

    /**
     * Makes all writes, in no particular order, at most 1,000 at a time. A write that is refused as a duplicate does
     * not keep the others from being made.
     *
     * @throws MongoBulkWriteException if a write fails for any other reason
     */
    public static <T> BulkResult bulk(MongoCollection<T> collection, List<? extends WriteModel<? extends T>> writes) {
        var patient = collection.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var duplicates = new ArrayList<Integer>();
        long matched = 0;
        for (int from = 0; from < writes.size(); from += BATCH) {
            var batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
            try {
                matched += patient.bulkWrite(batch, new BulkWriteOptions().ordered(false))
                        .getMatchedCount();
            } catch (MongoBulkWriteException e) {
                duplicates.addAll(duplicatesIn(e, from));
                matched += e.getWriteResult().getMatchedCount();
            }
        }
        return new BulkResult(matched, duplicates);
    }

    private static List<Integer> duplicatesIn(MongoBulkWriteException failure, int from) {
        var errors = failure.getWriteErrors();
        if (failure.getWriteConcernError() != null
                || errors.stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
            throw failure;
        }
        return errors.stream().map(error -> from + error.getIndex()).toList();
    }

    /**
     * What came of a bulk write.
     *
     * @param matched how many updates and replacements found their document
     * @param duplicates the places, in the list of writes, of those that were refused as duplicates
     */
    public record BulkResult(long matched, List<Integer> duplicates) {

        public BulkResult {
            duplicates = List.copyOf(duplicates);
        }
    }
}
