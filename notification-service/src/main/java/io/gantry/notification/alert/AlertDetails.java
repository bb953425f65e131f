package io.gantry.notification.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.access.Scope;
import io.gantry.notification.delivery.DeliveryView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An alert with all that has become of it. */
record AlertDetails(@JsonUnwrapped AlertView alert, List<HistoryEntry> history, List<DeliveryView> deliveries) {

    /** @param sent what went through channels to units of {@code scope} */
    static AlertDetails of(AlertCase found, List<DeliveryView> sent, Scope scope) {
        var deliveries = Stream.concat(sent.stream(), inApp(found, scope))
                .sorted(Comparator.comparing(DeliveryView::createdAt)
                        .thenComparing(DeliveryView::revision)
                        .reversed())
                .toList();
        return new AlertDetails(AlertView.of(found), found.history(), deliveries);
    }

    private static Stream<DeliveryView> inApp(AlertCase found, Scope scope) {
        return found.history().stream()
                .flatMap(entry -> toldBy(entry).filter(scope::includes).map(unit -> inApp(found, entry, unit)));
    }

    private static Stream<String> toldBy(HistoryEntry entry) {
        return entry.told() == null ? Stream.of() : entry.told().stream();
    }

    private static DeliveryView inApp(AlertCase found, HistoryEntry entry, String unit) {
        var event = EventIds.of(found.id(), entry.revision());
        return DeliveryView.inApp(event, found.id(), entry.event(), entry.revision(), unit, entry.at());
    }
}
