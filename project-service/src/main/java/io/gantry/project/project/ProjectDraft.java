package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.project.check.Faults;
import io.gantry.project.check.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project as a client sends it, unchecked. {@code revision} may come along from an earlier answer and says nothing. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ProjectDraft(
        @Schema(
                description = "The project code, for ever. May be left out where it is in the path.",
                pattern = Faults.CODE,
                example = "GX-2026-017")
        @Nullable
        String id,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        NamesDraft names,

        @Schema(
                description = "What it builds: INDUSTRY, INFRASTRUCTURE, LIVELIHOOD or another class.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "INDUSTRY")
        @Nullable
        String classification,

        @Schema(
                description = "The industry chain it belongs to.",
                pattern = Faults.TEXT,
                maxLength = Faults.LONGEST_NAME,
                example = "新能源")
        @Nullable
        String industryChain,

        @Schema(
                description = "Scale tier, e.g. 10BN.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "10BN")
        @Nullable
        String tier,

        @Schema(
                description = "The stage at registration, SIGNED if absent. In a change it may come along unchanged;"
                        + " it is moved at …/stage.",
                example = "SIGNED")
        @Nullable
        Stage stage,

        @Schema(
                description = "Planned over all years, in yuan, with at most 2 decimals.",
                requiredMode = RequiredMode.REQUIRED,
                minimum = "0",
                maximum = Money.LARGEST,
                example = "12500000000")
        @Nullable
        BigDecimal totalInvestment,

        @Schema(
                description = "Planned for this year, in yuan, with at most 2 decimals.",
                requiredMode = RequiredMode.REQUIRED,
                minimum = "0",
                maximum = Money.LARGEST,
                example = "2300000000")
        @Nullable
        BigDecimal annualInvestment,

        @Schema(
                description = "Code of the 牵头单位.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "GX")
        @Nullable
        String leadUnit,

        @Schema(
                description = "Code of the 责任单位, which is told of delays.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "GX-HB")
        @Nullable
        String responsibleUnit,

        @Schema(
                description = "Code of the unit that reports from the site.",
                requiredMode = RequiredMode.REQUIRED,
                pattern = Faults.CODE,
                example = "GX-HB")
        @Nullable
        String fieldUnit,

        @Schema(
                description = "Name of the sponsoring leader (包联领导).",
                pattern = Faults.TEXT,
                maxLength = Faults.LONGEST_NAME,
                example = "王建国")
        @Nullable
        String sponsor,

        @Schema(
                description = "The ordered finish (要求工期).",
                requiredMode = RequiredMode.REQUIRED,
                example = "2027-06-30")
        @Nullable
        LocalDate requiredFinish) {

    /** The units that are named here, as far as they are named. */
    Set<String> units() {
        return Stream.of(leadUnit, responsibleUnit, fieldUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * The project that is meant, with {@code id} for identity.
     *
     * @param known those of {@link #units()} that are registered
     */
    Project checked(String id, Set<String> known, Faults faults) {
        if (this.id != null && !this.id.equals(id)) {
            faults.add("id", this.id, id + " as in the path; a project keeps its id");
        }
        var references = new UnitReferences(known, faults);
        return new Project(
                faults.code("id", id),
                faults.names("names", names),
                faults.code("classification", classification),
                faults.optionalText("industryChain", industryChain, Faults.LONGEST_NAME),
                faults.code("tier", tier),
                faults.number("totalInvestment", totalInvestment, Money.DECIMALS, Money.MAXIMUM),
                faults.number("annualInvestment", annualInvestment, Money.DECIMALS, Money.MAXIMUM),
                references.checked("leadUnit", leadUnit),
                references.checked("responsibleUnit", responsibleUnit),
                references.checked("fieldUnit", fieldUnit),
                faults.optionalText("sponsor", sponsor, Faults.LONGEST_NAME),
                faults.date("requiredFinish", requiredFinish));
    }

    /** Checks that a change brings the stage, if at all, as it is. */
    void checkStage(Stage present, Faults faults) {
        if (stage != null && stage != present) {
            faults.add("stage", stage, present + ", the present stage, or none; it is moved at …/stage");
        }
    }
}
