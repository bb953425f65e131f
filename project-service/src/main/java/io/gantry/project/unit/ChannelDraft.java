package io.gantry.project.unit;

import io.gantry.event.Unit.Channel;
import io.gantry.project.check.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A channel as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ChannelDraft(
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = WEBHOOK, example = WEBHOOK) @Nullable
        String type,

        @Schema(
                description = "An http or https URL.",
                requiredMode = RequiredMode.REQUIRED,
                format = "uri",
                maxLength = LONGEST_ADDRESS,
                example = "https://hooks.example.org/gx-hb")
        @Nullable
        String address) {

    private static final String WEBHOOK = "webhook";
    private static final int LONGEST_ADDRESS = 2000;

    static Channel checked(String field, @Nullable ChannelDraft draft, Faults faults) {
        if (draft == null) {
            faults.add(field, null, "an object with type and address");
            return new Channel("", "");
        }
        if (!WEBHOOK.equals(draft.type)) {
            faults.add(field + ".type", draft.type, WEBHOOK);
        }
        if (draft.address == null || !isWebAddress(draft.address)) {
            faults.add(
                    field + ".address",
                    draft.address,
                    "an http or https URL of at most " + LONGEST_ADDRESS + " characters, without user and password");
        }
        return new Channel(WEBHOOK, String.valueOf(draft.address));
    }

    private static boolean isWebAddress(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            var uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            // Events are read by many; a password in an address would be told to all of them.
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= 65_535;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
