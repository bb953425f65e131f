package io.gantry.notification.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Alert;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body of a webhook, as Standard Webhooks recommends: type, timestamp, data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(String type, Instant timestamp, Data data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param revision of the alert event: a receiver that gets two out of order sees which is newer */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(@Nullable Alert alert, @Nullable Long revision, Text message) {}

    static byte[] of(Message message) {
        var event = message.event();
        var data = event == null
                ? new Data(null, null, message.text())
                : new Data(event.alert(), event.revision(), message.text());
        return JSON.writeValueAsBytes(new WebhookBody(message.type(), message.time(), data));
    }
}
