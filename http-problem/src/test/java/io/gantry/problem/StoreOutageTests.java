package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOutageTests {

    private static final ServerAddress SERVER = new ServerAddress();

    private final Outages outages = new Outages(List.of(new StoreOutage()));

    static Stream<MongoException> passing() {
        var reply = reply(11600);
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoClientException("waiting for a connection ended"),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoSecurityException(null, "login failed"),
                new MongoSocketReadTimeoutException("silent", SERVER, new RuntimeException()),
                new MongoExecutionTimeoutException(50, "too slow"),
                new MongoNotPrimaryException(reply, SERVER),
                new MongoNodeIsRecoveringException(reply, SERVER),
                new MongoCursorNotFoundException(7, reply, SERVER),
                new MongoInterruptedException("interrupted", new InterruptedException()));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aStoreThatMayAnswerLaterIsAnOutage(MongoException fault) {
        assertThat(statusOf(fault)).isEqualTo(503);
        assertThat(statusOf(new CompletionException(new IllegalStateException(fault))))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(ints = {89, 91, 112, 189, 262, 11600, 11602, 14031})
    void aCommandThatFailedForAReasonOfTheStoreIsAnOutage(int code) {
        assertThat(statusOf(new MongoCommandException(reply(code), SERVER))).isEqualTo(503);
    }

    @Test
    void aDocumentThatIsRefusedIsNone() {
        var duplicate = new WriteError(11000, "duplicate", new BsonDocument());

        assertThat(statusOf(new MongoWriteException(duplicate, SERVER, Set.of())))
                .isEqualTo(500);
        assertThat(statusOf(new MongoCommandException(reply(2), SERVER))).isEqualTo(500);
        assertThat(statusOf(new IllegalStateException("a fault of ours"))).isEqualTo(500);
    }

    private int statusOf(Throwable fault) {
        return outages.problemOf(fault).map(Problem::status).orElse(500);
    }

    private static BsonDocument reply(int code) {
        return new BsonDocument("code", new BsonInt32(code)).append("errmsg", new BsonString("as a test"));
    }
}
