package io.gantry.problem;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Optional;
import java.util.Set;

/** Recognises that the store cannot be reached, has no room, or does not answer in time. */
final class StoreOutage implements Outage {

    private static final Set<Class<? extends MongoException>> PASSING = Set.of(
            MongoTimeoutException.class,
            MongoExecutionTimeoutException.class,
            MongoSocketException.class,
            MongoConnectionPoolClearedException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoCursorNotFoundException.class,
            MongoInterruptedException.class,
            MongoWriteConcernException.class);

    // WriteConflict, OutOfDiskSpace and what a server says that is on its way down.
    private static final Set<Integer> PASSING_CODES = Set.of(112, 14031, 91, 11600, 11602, 189, 262);

    @Override
    public Optional<String> detailOf(Throwable fault) {
        return fault instanceof MongoException e && isPassing(e)
                ? Optional.of("the store does not answer; read to see whether a change was made")
                : Optional.empty();
    }

    private static boolean isPassing(MongoException e) {
        return PASSING.stream().anyMatch(type -> type.isInstance(e))
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e instanceof MongoCommandException && PASSING_CODES.contains(e.getCode())
                || e.getClass() == MongoClientException.class && e.getCause() instanceof MongoException;
    }
}
