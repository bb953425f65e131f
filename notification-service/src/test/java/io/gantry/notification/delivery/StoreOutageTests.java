package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that goes away while messages are sent delays them by moments, not until their leases have run out. */
class StoreOutageTests {

    private static final Supplier<Answer> STORE_AWAY = () -> {
        throw new MongoTimeoutException("as told");
    };

    private final SendingSite site = new SendingSite();

    @Test
    void whatCouldNotBeSentSinceTheStoreDidNotAnswerIsSentSoonAndDoesNotCountAsTried() {
        site.answer("GX-HB", STORE_AWAY);
        var delivery = site.queued("GX-1", "GX-HB");
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.QUEUED);

        site.clock().moveBy(Duration.ofSeconds(6));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.DELIVERED);
    }

    @Test
    void whatTheReceiverHasTakenIsDeliveredAlsoWhereItsHealthCannotBeNoted() {
        site.addresses().noteNothing();
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.sentTo("GX-HB")).hasSize(1);
    }

    @Test
    void whatWaitsBehindItIsSentMeanwhile() {
        site.answer("GX-HB", STORE_AWAY);
        var first = site.queued("GX-1", "GX-HB");
        var second = site.queued("GX-2", "GX-HB");

        site.send();
        site.send();

        assertThat(site.now(first).state()).isEqualTo(State.QUEUED);
        assertThat(site.now(second).state()).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsSentBeforeItIsLeased(boolean isMade) {
        var delivery = site.queued("GX-1", "GX-HB");
        site.store().failNext(isMade);
        assertThatThrownBy(() -> site.dispatch().next()).isInstanceOf(MongoException.class);
        assertThat(site.sentTo("GX-HB")).isEmpty();

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.sentTo("GX-HB")).containsExactly(delivery.id());
        site.send();
        assertThat(site.sentTo("GX-HB")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newMessagesOfWhichItIsNotKnownWhetherTheyAreStoredAreSentSoon(boolean isMade) {
        site.queued("GX-0", "GX-HB");
        site.send();
        site.store().failNext(isMade);
        assertThatThrownBy(() -> site.announced("GX-1", "GX-HB")).isInstanceOf(MongoException.class);

        // The log is read again.
        var again = site.announced("GX-1", "GX-HB").get(0);
        site.send();

        assertThat(site.now(again).state()).isEqualTo(State.DELIVERED);
        assertThat(site.sentTo("GX-HB")).hasSize(2).contains(again.id());
        site.send();
        assertThat(site.sentTo("GX-HB")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void howAMessageHasEndedIsStoredLater(boolean isMade) {
        var delivery = site.queued("GX-1", "GX-HB");
        var turns = site.dispatch().next();
        turns.forEach(Runnable::run);
        site.store().failNext(isMade);
        assertThatThrownBy(() -> site.dispatch().close()).isInstanceOf(MongoException.class);

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.published())
                .extracting(UUID::toString)
                .containsExactly(delivery.id().toString());
        assertThat(site.sentTo("GX-HB")).hasSize(1);
    }
}
