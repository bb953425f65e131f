package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Actor;
import io.gantry.project.register.HistoryEntry;
import io.gantry.project.taskbook.UnitOrder.OfMonth;
import io.gantry.project.taskbook.UnitOrder.OfWeek;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class TaskBookStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final TaskBookStore store;
    private final TaskBookStore ofAnotherInstance;

    TaskBookStoreContract(TestStore kind) {
        var database = kind.emptyDatabase();
        store = new MongoTaskBookStore(database);
        ofAnotherInstance = new MongoTaskBookStore(kind.throughAnotherClient(database));
    }

    @Test
    void findsWhatWasSavedToTheFen() {
        var book = book("GX-HB", 2026, order("1200000000.05"));

        assertThat(store.save(book)).isTrue();

        assertThat(store.find("GX-HB", 2026)).contains(book);
        assertThat(store.find("GX-HB", 2027)).isEmpty();
        assertThat(store.find("GX", 2026)).isEmpty();
    }

    @Test
    void knowsTheOrdersOfManyUnitsInOneYear() {
        store.save(book("A", 2026, order("1")));
        store.save(book("B", 2026, order("2")));
        store.save(book("B", 2027, order("3")));

        assertThat(store.orders(List.of("A", "B", "C"), 2026)).hasSize(2).containsEntry("B", order("2"));
    }

    @Test
    void ofTwoChangesOfOneRevisionOneIsSaved() {
        for (int year = 2026; year < 2036; year++) {
            var first = book("A", year, order("1"));
            assertThat(Race.<Boolean>of(List.of(() -> store.save(first), () -> ofAnotherInstance.save(first))))
                    .containsExactlyInAnyOrder(true, false);
            var second = first.ordered(order("2"), entry(2));
            var third = first.ordered(order("3"), entry(2));

            var saved = Race.<Boolean>of(List.of(() -> store.save(second), () -> ofAnotherInstance.save(third)));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(store.find("A", year)).contains(saved.get(0) ? second : third);
        }
    }

    @Test
    void keepsTheLatestHundredChanges() {
        var book = book("A", 2026, order("1"));
        for (int revision = 2; revision <= 130; revision++) {
            book = book.ordered(order("" + revision), entry(revision));
        }

        assertThat(book.history()).hasSize(OrderedBook.MOST);
        assertThat(book.history().get(0).revision()).isEqualTo(130);
        assertThat(book.revision()).isEqualTo(130);
    }

    private static OrderedBook book(String unit, int year, UnitOrder order) {
        return new OrderedBook(unit, year, 1, order, List.of(entry(1)));
    }

    private static HistoryEntry entry(long revision) {
        var by = new Actor("li.na", "李娜", "GX");
        return new HistoryEntry(
                revision, NOW, by, "task-book-ordered", null, OrderFields.changes(2026, null, order("1")));
    }

    private static UnitOrder order(String amount) {
        return new UnitOrder(
                Money.yuan(amount),
                List.of(new OfMonth(6, Money.yuan("0.50"))),
                List.of(new OfWeek("2026-W23", Money.yuan("0.10"))),
                12,
                null);
    }
}
