package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project as a client sends it, unchecked. {@code revision} may come along from an earlier answer and is ignored. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ProjectDraft(
        @Schema(
                description = "The project code, for ever. May be left out where it is in the path.",
                example = "GX-2026-017")
        @Code
        @Nullable
        String id,

        @NotNull @Valid @Nullable NamesDraft names,

        @Schema(
                description =
                        "Classification of the works: INDUSTRY, INFRASTRUCTURE, PUBLIC_SERVICES or another class.",
                example = "INDUSTRY")
        @NotNull
        @Code
        @Nullable
        String classification,

        @Schema(description = "The industry chain it belongs to.", example = "新能源")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String industryChain,

        @Schema(description = "Scale tier, e.g. 10BN.", example = "10BN") @NotNull @Code @Nullable
        String tier,

        @Schema(
                description = "The stage at registration, SIGNED if absent. In a change it may come along unchanged;"
                        + " it is changed at …/stage.",
                example = "SIGNED")
        @Nullable
        Stage stage,

        @Schema(
                description = "The standing at registration: ACTIVE, also if absent, or ONBOARDING as long as the"
                        + " history of a running project is entered, during which nothing is judged. In a change it may"
                        + " come along unchanged; it is changed at …/standing.",
                example = "ACTIVE")
        @Nullable
        Standing standing,

        @Schema(description = "Planned over all years, in yuan.", example = "12500000000") @NotNull @Money @Nullable
        BigDecimal totalInvestment,

        @Schema(description = "Planned for this year, in yuan.", example = "2300000000") @NotNull @Money @Nullable
        BigDecimal annualInvestment,

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

        @Schema(description = "Name of the sponsoring leader (包联领导).", example = "王建国")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String sponsor,

        @Schema(description = "The ordered finish (要求工期).", example = "2027-06-30") @NotNull @Day @Nullable
        LocalDate requiredFinish,

        @Schema(description = "Name of the task force (专班) that pushes it. Absent: none does.", example = "新能源专班")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String taskForce,

        @Schema(description = "Whether it is a flagship project. Absent: false.") @Nullable
        Boolean flagship,

        @Schema(description = "Whether it is in the statistics (入统). Absent: false.") @Nullable
        Boolean inStatistics,

        @Schema(description = "Its class in this year's list. Absent: not given.", example = "CONTINUED") @Nullable
        YearClass yearClass,

        @Schema(description = "Why a registered project is changed.", example = "批复调整投资额")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase CODE = new Phrase("project-code", "the project code", "项目代码");
    private static final Phrase FIRST_STANDING =
            new Phrase("first-standing", "ACTIVE or ONBOARDING", "ACTIVE 或 ONBOARDING");
    private static final Phrase NO_REASON =
            new Phrase("no-reason", "nothing: a registration has no reason", "留空：登记无需原因");
    private static final Phrase KEEPS_ID =
            new Phrase("path-project", "{id} as in the path; a project keeps its id", "与路径中相同的 {id}；项目的代码不变");
    private static final Phrase KEEPS_STAGE = new Phrase(
            "kept-stage",
            "{present}, the present stage, or none; it is changed at …/stage",
            "当前阶段 {present}，或留空；阶段在 …/stage 处更改");
    private static final Phrase KEEPS_STANDING = new Phrase(
            "kept-standing",
            "{present}, the present standing, or none; it is changed at …/standing",
            "当前状态 {present}，或留空；状态在 …/standing 处更改");

    /** The units that are named here, as far as they are named. */
    Set<String> units() {
        return Stream.of(leadUnit, responsibleUnit, fieldUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Checks that each unit that is named here is among those {@code known}. */
    void checkUnits(Set<String> known, Faults faults) {
        checkUnit("leadUnit", leadUnit, known, faults);
        checkUnit("responsibleUnit", responsibleUnit, known, faults);
        checkUnit("fieldUnit", fieldUnit, known, faults);
    }

    static void checkUnit(String field, @Nullable String code, Set<String> known, Faults faults) {
        if (code != null && !known.contains(code)) {
            faults.add(field, code, UNIT);
        }
    }

    /** Checks what only a registration must say, or must not. */
    void checkRegistration(Faults faults) {
        if (id == null) {
            faults.add("id", null, CODE);
        }
        if (standing != null && standing != Standing.ACTIVE && standing != Standing.ONBOARDING) {
            faults.add("standing", standing, FIRST_STANDING);
        }
        if (reason != null) {
            faults.add("reason", reason, NO_REASON);
        }
    }

    /** Checks that a change keeps id, stage and standing as they are. */
    void checkKept(RegisteredProject present, Faults faults) {
        if (id != null && !id.equals(present.id())) {
            faults.add("id", id, KEEPS_ID.with(present.id()));
        }
        if (stage != null && stage != present.stage()) {
            faults.add("stage", stage, KEEPS_STAGE.with(present.stage()));
        }
        if (standing != null && standing != present.standing()) {
            faults.add("standing", standing, KEEPS_STANDING.with(present.standing()));
        }
    }

    /** The registration that is meant, once it has been checked. */
    Change<RegisteredProject> registration(LocalDate today, Authorship by) {
        return RegisteredProject.register(
                project(String.valueOf(id)),
                new StageLog.Visit(stage == null ? Stage.SIGNED : stage, today, null, null),
                standing == null ? Standing.ACTIVE : standing,
                by);
    }

    /** The project that is meant, once it has been checked, with {@code id} for identity. */
    Project project(String id) {
        return new Project(
                id,
                Objects.requireNonNull(names, "names").names(),
                Objects.requireNonNull(classification, "classification"),
                industryChain,
                Objects.requireNonNull(tier, "tier"),
                Objects.requireNonNull(totalInvestment, "totalInvestment"),
                Objects.requireNonNull(annualInvestment, "annualInvestment"),
                Objects.requireNonNull(leadUnit, "leadUnit"),
                Objects.requireNonNull(responsibleUnit, "responsibleUnit"),
                Objects.requireNonNull(fieldUnit, "fieldUnit"),
                sponsor,
                Objects.requireNonNull(requiredFinish, "requiredFinish"),
                taskForce,
                orAbsent(flagship),
                orAbsent(inStatistics),
                yearClass);
    }

    /** A flag as it is kept: one that is not set is absent. */
    static @Nullable Boolean orAbsent(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag) ? flag : null;
    }
}
