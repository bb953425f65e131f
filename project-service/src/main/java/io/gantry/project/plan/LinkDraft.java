package io.gantry.project.plan;

import io.gantry.event.ActivityLink;
import io.gantry.http.validation.Code;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an activity waits for, as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record LinkDraft(
        @Schema(description = "Id of the activity of this plan that it waits for.", example = "A060")
        @NotNull
        @Code
        @Nullable
        String predecessor,

        @Schema(
                description =
                        "Which end of the predecessor (F finish, S start) its start or finish waits for. Absent: FS.",
                example = "FS")
        ActivityLink.@Nullable Type type,

        @Schema(description = "Days that it waits beyond that; negative for a lead. Absent: none.", example = "7")
        @Min(-MOST_DAYS)
        @Max(MOST_DAYS)
        @Nullable
        Integer lagDays,

        @Schema(
                description = "How these days count: working days, or every day. Absent: working days.",
                example = "ELAPSED")
        ActivityLink.@Nullable LagUnit lagUnit) {

    private static final int MOST_DAYS = 5_000;

    /** What a client would send to have exactly this. */
    static LinkDraft of(ActivityLink link) {
        return new LinkDraft(link.predecessor(), link.type(), link.lagDays(), link.lagUnit());
    }

    ActivityLink.Type typeMeant() {
        return type == null ? ActivityLink.Type.FS : type;
    }

    /** The link that is meant, once it has been checked. */
    ActivityLink link() {
        int lag = lagDays == null ? 0 : lagDays;
        var unit = lagUnit == null ? ActivityLink.LagUnit.WORKING : lagUnit;
        return new ActivityLink(
                Objects.requireNonNull(predecessor, "predecessor"),
                typeMeant(),
                lag == 0 ? null : lag,
                lag == 0 ? null : unit);
    }
}
