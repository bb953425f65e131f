package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.gantry.event.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever looks after the product finds what is wrong, and does something about it. */
@ResourceLock(value = Product.CLOCK, mode = ResourceAccessMode.READ)
class OperationsSystemTests {

    private static final List<String> SERVICES =
            List.of("console", "project-service", "progress-service", "notification-service", "issuer");
    // A consumer's lag is counted once a minute.
    private static final double LAG_MILLIS = 150_000;
    private static final Map<String, String> FAILED = Map.of("zh", "发送失败", "en", "failed");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void anOperatorSeesWhatIsWrongFirstThenEveryInstanceAndSendsAgainWhatHasFailed(
            int width, String locale, String language) {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "ops", width, locale, page -> {
            // That is the first page of an operator.
            assertThat(page.getByTestId("instance")).hasCount(SERVICES.size());
            for (var service : SERVICES) {
                assertThat(page.locator("[data-test=instance][data-service=" + service + "]"))
                        .hasAttribute("data-health", "UP");
            }
            // The place has deliveries to nowhere.
            assertThat(page.locator("[data-test=wrong][data-what=deliveries]")).containsText(FAILED.get(language));
            assertThat(page.getByTestId("flow-reports")).containsText("/s");
            page.getByTestId("consumers-open").click();
            assertThat(page.locator("[data-test=consumer][data-topic='" + Topics.DELAY_EVENTS + "']")
                            .first())
                    .isVisible(new IsVisibleOptions().setTimeout(LAG_MILLIS));
            picture(page, "operations-" + language);

            seesThatTheNetworkIsGone(page);
            sendAgain(page, place);
        });
    }

    // Who looks after the product has no event stream, and is told all the same.
    private static void seesThatTheNetworkIsGone(Page page) {
        var state = page.getByTestId("live-indicator");
        assertThat(state).hasCount(0);
        page.context().setOffline(true);
        assertThat(state).hasAttribute("data-state", "lost");
        page.context().setOffline(false);
        assertThat(state).hasCount(0);
    }

    private static void sendAgain(Page page, Neighbourhood place) {
        var row = page.getByTestId("delivery").first();
        // Units are named, not only coded.
        assertThat(row).containsText("交通局");
        var delivery = row.getAttribute("data-id");
        int before = attempts(place, delivery);

        row.getByTestId("delivery-retry").click();

        // Nowhere is still nowhere.
        Site.await().until(() -> attempts(place, delivery) == before + 1);
        page.getByTestId("delivery-all").click();
        assertThat(page.getByTestId("delivery").first()).isVisible();
        page.getByTestId("delivery-SENDING").click();
        assertThat(page.getByTestId("delivery-list-empty")).isVisible();
    }

    private static int attempts(Neighbourhood place, String delivery) {
        return place.askers()
                .get("ops")
                .ask("GET", "/api/notification/deliveries?limit=500", null)
                .expect(200)
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(delivery))
                .findFirst()
                .orElseThrow()
                .path("attempts")
                .size();
    }

    @Test
    void aRecordThatNoServiceUnderstandsIsThereToLookAt() {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "ops", 1440, "zh-CN", page -> {
            assertThat(page.getByTestId("dead-letter-list-empty")).isVisible();

            put(place.application(), "OWN-RUBBISH", "this is no event");

            var letter = page.getByTestId("dead-letter").filter(new FilterOptions().setHasText("OWN-RUBBISH"));
            Site.await().pollInSameThread().until(() -> {
                page.getByTestId("dead-letters-reload").click();
                return letter.count() > 0;
            });
            assertThat(letter.first()).containsText(Topics.PROGRESS_EVENTS);
            assertThat(page.getByTestId("dead-letters-advice")).isVisible();
            assertThat(page.locator("[data-test=wrong][data-what=dead]").first())
                    .containsText(Topics.PROGRESS_EVENTS);
            picture(page, "dead-letter");
        });
    }

    private static void put(ApplicationUnderTest application, String key, String text) {
        try (var producer =
                new KafkaProducer<>(Keys.ofBroker(application), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.PROGRESS_EVENTS, key, text))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
