package io.gantry.project.project;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.project.check.Faults;
import io.gantry.project.check.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An activity or milestone as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ActivityDraft(
        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = Faults.CODE, example = "A070") @Nullable
        String id,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        NamesDraft names,

        @Schema(description = "A point in time: start and finish are equal. Absent: false.") @Nullable
        Boolean milestone,

        @Schema(description = "First day.", requiredMode = RequiredMode.REQUIRED, example = "2026-03-02") @Nullable
        LocalDate plannedStart,

        @Schema(
                description = "Last day, not before the first.",
                requiredMode = RequiredMode.REQUIRED,
                example = "2026-09-30")
        @Nullable
        LocalDate plannedFinish,

        @Schema(
                description = "Share in the project's progress, relative to the other weights; at most 4 decimals.",
                requiredMode = RequiredMode.REQUIRED,
                minimum = "0",
                maximum = LARGEST_WEIGHT,
                example = "12.5")
        @Nullable
        BigDecimal weight,

        @Schema(
                description = "Code of the unit that answers for it. Absent: the project's responsible unit.",
                pattern = Faults.CODE,
                example = "GX-HB")
        @Nullable
        String responsibleUnit) {

    private static final String LARGEST_WEIGHT = "999999999.9999";
    private static final BigDecimal WEIGHT_MAXIMUM = new BigDecimal(LARGEST_WEIGHT);
    private static final int WEIGHT_DECIMALS = 4;

    static Activity checked(String field, @Nullable ActivityDraft draft, UnitReferences units, Faults faults) {
        if (draft == null) {
            faults.add(field, null, "an activity");
            return new Activity("", new Names("", null), false, LocalDate.EPOCH, LocalDate.EPOCH, BigDecimal.ONE, null);
        }
        return draft.checked(field + ".", units, faults);
    }

    static boolean weighsNothing(@Nullable ActivityDraft draft) {
        return draft != null && draft.weight != null && draft.weight.signum() == 0;
    }

    private Activity checked(String prefix, UnitReferences units, Faults faults) {
        var start = faults.date(prefix + "plannedStart", plannedStart);
        var finish = faults.date(prefix + "plannedFinish", plannedFinish);
        if (plannedStart != null && plannedFinish != null) {
            checkOrder(prefix + "plannedFinish", start, finish, faults);
        }
        return new Activity(
                faults.code(prefix + "id", id),
                faults.names(prefix + "names", names),
                isMilestone(),
                start,
                finish,
                faults.number(prefix + "weight", weight, WEIGHT_DECIMALS, WEIGHT_MAXIMUM),
                responsibleUnit == null ? null : units.checked(prefix + "responsibleUnit", responsibleUnit));
    }

    private void checkOrder(String field, LocalDate start, LocalDate finish, Faults faults) {
        if (isMilestone() && !finish.equals(start)) {
            faults.add(field, finish, start + ", the start: a milestone has one day");
        } else if (finish.isBefore(start)) {
            faults.add(field, finish, start + ", the start, or later");
        }
    }

    private boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }
}
