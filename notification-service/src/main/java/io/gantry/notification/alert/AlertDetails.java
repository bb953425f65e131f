package io.gantry.notification.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.notification.delivery.DeliveryView;
import java.util.List;

/** An alert with all that has become of it. */
record AlertDetails(@JsonUnwrapped AlertView alert, List<HistoryEntry> history, List<DeliveryView> deliveries) {

    static AlertDetails of(AlertCase found, List<DeliveryView> deliveries) {
        return new AlertDetails(AlertView.of(found), found.history(), deliveries);
    }
}
