package io.gantry.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class StoreProblemsTests {

    private final Problems problems = new Problems();

    @Test
    void asksClientsToComeBackWhenTheStoreIsAway() {
        var answer = problems.storeAway(new MongoTimeoutException("no server at db-1.internal:27017"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(String.valueOf(answer.getBody())).doesNotContain("db-1.internal");
    }

    @Test
    void keepsToItselfWhatHasGoneWrongInside() {
        var problem = problems.unexpected(new IllegalStateException("secret of the house"));

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("secret");
    }
}
