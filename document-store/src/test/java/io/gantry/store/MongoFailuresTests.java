package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.testing.TestStore;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoFailuresTests {

    private final MongoCollection<Document> things =
            TestStore.EMBEDDED.emptyDatabase().getCollection("things");

    @Test
    void aStoreThatDoesNotAnswerMayAnswerLater() {
        assertThat(MongoFailures.isTemporary(new MongoTimeoutException("no server")))
                .isTrue();
        assertThat(MongoFailures.isTemporary(new IllegalStateException(
                        new MongoSocketReadTimeoutException("silent", new ServerAddress(), new RuntimeException()))))
                .isTrue();
    }

    @Test
    void aDocumentThatIsRefusedIsRefusedAgain() {
        things.insertOne(new Document("_id", "a"));

        assertThat(MongoFailures.isTemporary(failureOf(() -> things.insertOne(new Document("_id", "a")))))
                .isFalse();
        assertThat(MongoFailures.isTemporary(
                        failureOf(() -> things.bulkWrite(List.of(new InsertOneModel<>(new Document("_id", "a")))))))
                .isFalse();
    }

    @Test
    void aDocumentThatIsTooLargeStaysTooLarge() {
        var large = new Document("_id", "b").append("text", "x".repeat(17 << 20));

        assertThat(MongoFailures.isTemporary(failureOf(() -> things.insertOne(large))))
                .isFalse();
    }

    @Test
    void whatDoesNotComeFromTheStoreIsNotItsFailure() {
        assertThat(MongoFailures.isTemporary(new ArithmeticException("/ by zero")))
                .isFalse();
    }

    private static Throwable failureOf(Runnable operation) {
        var failure = catchThrowable(operation::run);
        assertThat(failure).isNotNull();
        return failure;
    }
}
