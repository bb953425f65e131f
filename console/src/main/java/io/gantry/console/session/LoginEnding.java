package io.gantry.console.session;

import io.gantry.event.AccessEvent.LoginsEnded;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts into the log that logins have ended: from there every process learns it. */
final class LoginEnding {

    private static final Phrase SEND_AGAIN = new Phrase(
            "end-unconfirmed", "the event log has not confirmed it in time; send the same again", "事件日志未能及时确认；请重新发送");

    private final EventPublisher publisher;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    LoginEnding(EventPublisher publisher, InstantSource clock, Supplier<UUID> ids) {
        this.publisher = publisher;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Ends all logins of an account.
     *
     * @param before the latest that is meant
     * @throws ProblemException with {@link ProblemType#UNAVAILABLE} if it is not known to be in the log
     */
    void end(String account, Instant before, @Nullable Long generation) {
        var event = new LoginsEnded(ids.get(), now(), account, before, generation);
        if (publisher.tryPublish(List.of(event)).get(0).isEmpty()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, SEND_AGAIN);
        }
    }

    // Stores keep milliseconds.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
