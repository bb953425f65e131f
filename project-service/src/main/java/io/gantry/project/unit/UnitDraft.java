package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Unit;
import io.gantry.event.Unit.Channel;
import io.gantry.project.check.Faults;
import io.gantry.project.check.NamesDraft;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as a client sends it, unchecked. {@code revision} may come along from an earlier answer and says nothing. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record UnitDraft(
        @Schema(
                description = "Identity, for ever. May be left out where it is in the path.",
                pattern = Faults.CODE,
                example = "GX-HB")
        @Nullable
        String code,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        NamesDraft names,

        @Schema(
                description = "DISTRICT, DEPARTMENT, STREET, PLATFORM, ENTERPRISE or another kind of organisation.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "DEPARTMENT")
        @Nullable
        String kind,

        @Schema(description = "Code of the superior; absent at the root.", pattern = Faults.CODE, example = "GX")
        @Nullable
        String parent,

        @ArraySchema(
                maxItems = MOST_CHANNELS,
                uniqueItems = true,
                arraySchema = @Schema(description = "Where the unit is told, beside its inbox in the product."))
        @Nullable
        List<@Nullable ChannelDraft> channels) {

    static final int MOST_CHANNELS = 10;

    /** The unit that is meant, with {@code code} for identity. */
    Unit checked(String code, Faults faults) {
        if (this.code != null && !this.code.equals(code)) {
            faults.add("code", this.code, code + " as in the path; a unit keeps its code");
        }
        return new Unit(
                faults.code("code", code),
                faults.names("names", names),
                faults.code("kind", kind),
                parent == null ? null : faults.code("parent", parent),
                checkedChannels(faults));
    }

    private List<Channel> checkedChannels(Faults faults) {
        var drafts = channels == null ? List.<@Nullable ChannelDraft>of() : channels;
        if (drafts.size() > MOST_CHANNELS) {
            faults.add("channels", drafts.size() + " channels", "at most " + MOST_CHANNELS);
            return List.of();
        }
        var checked = new ArrayList<Channel>();
        var seen = new HashSet<Channel>();
        for (int i = 0; i < drafts.size(); i++) {
            var channel = ChannelDraft.checked("channels[" + i + "]", drafts.get(i), faults);
            if (!seen.add(channel)) {
                faults.add("channels[" + i + "]", channel.address(), "each channel once");
            }
            checked.add(channel);
        }
        return checked;
    }
}
