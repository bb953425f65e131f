package io.gantry.notification.address;

import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a unit as a client sends them.
 *
 * @param channels all that the unit is to have; what is left out is removed
 */
record ChannelDraft(@NotNull @Size(max = MOST) @Nullable List<@NotNull @Valid Entry> channels) {

    static final int MOST = 10;
    static final int LONGEST_ADDRESS = 2000;

    /**
     * One channel.
     *
     * @param type {@code webhook}, or {@code mail} where it is set up
     * @param address an http or https URL, or a mail address
     */
    record Entry(
            @Schema(example = "webhook") @NotNull @OneLineText(max = 40) @Nullable
            String type,

            @Schema(example = "https://hooks.example.com/gantry") @NotNull @OneLineText(max = LONGEST_ADDRESS) @Nullable
            String address) {}

    List<Entry> entries() {
        return channels == null ? List.of() : channels;
    }
}
