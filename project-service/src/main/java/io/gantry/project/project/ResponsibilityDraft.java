package io.gantry.project.project;

import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is to answer for a project, and from when, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ResponsibilityDraft(
        @Schema(description = "Code of the 牵头单位.", example = "GX") @NotNull @Code @Nullable
        String leadUnit,

        @Schema(description = "Code of the 责任单位, which gets the messages about delays.", example = "GX-HB")
        @NotNull
        @Code
        @Nullable
        String responsibleUnit,

        @Schema(description = "Code of the unit that reports from the site.", example = "GX-HB")
        @NotNull
        @Code
        @Nullable
        String fieldUnit,

        @Schema(description = "Name of the sponsoring leader (包联领导). Absent: none.", example = "王建国")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String sponsor,

        @Schema(description = "Name of the task force (专班) that pushes it. Absent: none does.", example = "新能源专班")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String taskForce,

        @Schema(description = "Whether it is a flagship project. Absent: false.") @Nullable
        Boolean flagship,

        @Schema(
                description = "The first day on which it holds: not in the future, and not before the present holders"
                        + " began. Absent: today. With the present holders: since when they answer.",
                example = "2026-07-01")
        @Day
        @Nullable
        LocalDate from,

        @Schema(description = "Why.", example = "机构改革，职能划转") @OneLineText(max = Authorship.LONGEST_REASON) @Nullable
        String reason) {

    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase NOT_AFTER = new Phrase("day-not-after", "{last}, today, or earlier", "不晚于今天 {last}");
    private static final Phrase BETWEEN = new Phrase(
            "holder-day", "from {first}, when those before began, to {last}, today", "从上一任开始的 {first} 至今天 {last}");

    Set<String> units() {
        return Stream.of(leadUnit, responsibleUnit, fieldUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    void checkUnits(Set<String> known, Faults faults) {
        checkUnit("leadUnit", leadUnit, known, faults);
        checkUnit("responsibleUnit", responsibleUnit, known, faults);
        checkUnit("fieldUnit", fieldUnit, known, faults);
    }

    private static void checkUnit(String field, @Nullable String code, Set<String> known, Faults faults) {
        if (code != null && !known.contains(code)) {
            faults.add(field, code, UNIT);
        }
    }

    /** Checks the day, of a draft that is right otherwise. */
    void checkFrom(Responsibility present, LocalDate today, Faults faults) {
        var earliest = present.earliest(holders());
        if (from != null && (from.isAfter(today) || earliest != null && from.isBefore(earliest))) {
            faults.add("from", from, earliest == null ? NOT_AFTER.with(today) : BETWEEN.with(earliest, today));
        }
    }

    /** The day that is meant: that from which the present holders answer, if they stay. */
    LocalDate fromMeant(Responsibility present, LocalDate today) {
        if (from != null) {
            return from;
        }
        var last = present.last();
        return last != null && last.holders().equals(holders()) ? last.from() : today;
    }

    /** Those that are meant, once they have been checked. */
    Holders holders() {
        return new Holders(
                Objects.requireNonNull(leadUnit, "leadUnit"),
                Objects.requireNonNull(responsibleUnit, "responsibleUnit"),
                Objects.requireNonNull(fieldUnit, "fieldUnit"),
                sponsor,
                taskForce,
                Boolean.TRUE.equals(flagship) ? flagship : null);
    }
}
