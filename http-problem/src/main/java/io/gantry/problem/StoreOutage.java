package io.gantry.problem;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import java.util.Optional;
import java.util.Set;

/** Recognises that the store cannot be reached, has no room, or does not answer in time. */
final class StoreOutage implements Outage {

    // MongoClientException is what the driver itself gives up on: a server, a connection, an answer in time.
    private static final Set<Class<? extends MongoException>> PASSING = Set.of(
            MongoClientException.class,
            MongoSocketException.class,
            MongoExecutionTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoCursorNotFoundException.class,
            MongoInterruptedException.class,
            MongoWriteConcernException.class);

    private static final Phrase AWAY = new Phrase(
            "store-away",
            "the store does not answer; read to see whether a change was made",
            "数据库没有响应；请重新读取，以确认修改是否已生效");

    /** Codes of MongoDB for what has nothing to do with the request. */
    private static final Set<Integer> PASSING_CODES = Set.of(
            89, // network timeout
            91, // shutdown in progress
            112, // write conflict
            189, // primary stepped down
            262, // exceeded time limit
            11600, // interrupted at shutdown
            11602, // interrupted due to replication state change
            14031); // out of disk space

    @Override
    public Optional<Phrase> detailOf(Throwable fault) {
        return fault instanceof MongoException e && isPassing(e) ? Optional.of(AWAY) : Optional.empty();
    }

    private static boolean isPassing(MongoException e) {
        return PASSING.stream().anyMatch(type -> type.isInstance(e))
                || e instanceof MongoServerException && PASSING_CODES.contains(e.getCode())
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }
}
