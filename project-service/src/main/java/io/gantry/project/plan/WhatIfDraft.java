package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.schedule.Wish;
import io.gantry.schedule.Compression;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that are only tried, and a day to finish by, as a client sends them, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record WhatIfDraft(
        @Schema(
                description =
                        "Activities that would be new or other, as they would be. One that waits for others and has a"
                                + " new planned start is held there.")
        @Size(max = PlanHead.MOST_ACTIVITIES)
        @Nullable
        List<@NotNull @Valid @Nullable ActivityDraft> set,

        @Schema(description = "Ids of activities that would go.", example = "[\"A080\"]")
        @Size(max = PlanHead.MOST_ACTIVITIES)
        @Nullable
        List<@NotNull @Code @Nullable String> removed,

        @Schema(
                description = "The day by which everything is to be finished; the answer lists measures for it."
                        + " Absent: the project's required finish, and no remedies.",
                example = "2027-03-31")
        @Day
        @Nullable
        LocalDate finishBy,

        @Schema(
                description =
                        "How much of the duration of an activity can be saved, for remedies. Absent: " + CRASH + ".",
                example = "25")
        @Min(0)
        @Max(100)
        @Nullable
        Integer crashPercent,

        @Schema(
                description = "How much of the shorter of two activities can be done before the first has finished, for"
                        + " remedies. Absent: " + OVERLAP + ".",
                example = "25")
        @Min(0)
        @Max(100)
        @Nullable
        Integer overlapPercent) {

    private static final Phrase SOMETHING =
            new Phrase("something-to-try", "activities to set or remove, or finishBy", "要调整或删除的任务，或 finishBy");
    private static final Phrase SOME_LEFT =
            new Phrase("activities-left", "fewer, so that activities are left", "少删一些：至少留下一项任务");

    private static final int CRASH = 25;
    private static final int OVERLAP = 25;

    ChangesDraft changes() {
        return new ChangesDraft(set, removed, null);
    }

    /**
     * Checks that there is something to try, and something to try it on.
     *
     * @param left how many activities it would leave
     */
    void check(int left, Faults faults) {
        if (finishBy == null && changes().ids().isEmpty()) {
            faults.add("finishBy", null, SOMETHING);
        } else if (left == 0) {
            faults.add("removed", null, SOME_LEFT);
        }
    }

    /** What is meant, once it has been checked. */
    Wish wish(List<Activity> meant) {
        var compression = new Compression(
                crashPercent == null ? CRASH : crashPercent, overlapPercent == null ? OVERLAP : overlapPercent);
        return new Wish(meant, changes().idsRemoved(), finishBy, compression);
    }
}
