package io.gantry.notification.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to tell a unit something. */
enum Channel {
    /** The alert inbox in the console. Being recorded is being delivered. */
    @JsonProperty("in-app")
    IN_APP("in-app"),
    /** A signed request to an address of the unit. */
    @JsonProperty("webhook")
    WEBHOOK("webhook");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Its name outside. */
    String label() {
        return label;
    }
}
