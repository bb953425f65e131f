package io.gantry.project.project;

import io.gantry.event.Project;
import io.gantry.event.YearClass;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several projects are to have in common from now on, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record AmendmentDraft(
        @Schema(description = "The projects, each once, up to 200.") @NotNull @Size(min = 1, max = MOST) @Nullable
        List<@NotNull @Valid @Nullable Chosen> projects,

        @Schema(description = "The new values. Fields left out stay as each project has them.") @Valid @Nullable
        FactsDraft set,

        @Schema(
                description = "Fields to clear: any of industryChain, sponsor, taskForce, yearClass.",
                example = "[\"taskForce\"]")
        @Size(max = MOST_CLEARED)
        @Nullable
        List<@NotNull @Nullable String> clear,

        @Schema(description = "Why.", example = "机构改革，职能划转")
        @NotNull
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int MOST = 200;
    private static final int MOST_CLEARED = 4;
    private static final List<String> CLEARED = List.of("industryChain", "sponsor", "taskForce", "yearClass");

    private static final Phrase ONCE = new Phrase("project-once", "each project once", "每个项目只出现一次");
    private static final Phrase CLEARABLE =
            new Phrase("field-to-clear", "one of {fields} that is not set at the same time", "{fields} 之一，且未在同一请求中设置");
    private static final Phrase SOMETHING =
            new Phrase("fact-to-change", "at least one field to set or to clear", "至少设置或清空一项");

    /**
     * A project that was chosen.
     *
     * @param revision that on which the change is based; needed where something is to change
     */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Chosen(
            @Schema(example = "GX-2026-017") @NotNull @Code @Nullable
            String id,

            @Schema(
                    description = "The revision on which the change is based, as the check has answered. A project that"
                            + " has another one by now is refused.",
                    example = "3")
            @Min(1)
            @Nullable
            Long revision) {}

    /** Facts as a registration has them. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record FactsDraft(
            @Schema(example = "INDUSTRY") @Code @Nullable String classification,

            @Schema(example = "新能源") @OneLineText(max = NamesDraft.LONGEST) @Nullable
            String industryChain,

            @Schema(example = "10BN") @Code @Nullable String tier,

            @Schema(description = "Code of the 牵头单位.", example = "GX") @Code @Nullable
            String leadUnit,

            @Schema(description = "Code of the 责任单位.", example = "GX-HB") @Code @Nullable
            String responsibleUnit,

            @Schema(description = "Code of the unit that reports from the site.", example = "GX-HB") @Code @Nullable
            String fieldUnit,

            @Schema(description = "Name of the sponsoring leader (包联领导).", example = "王建国")
            @OneLineText(max = NamesDraft.LONGEST)
            @Nullable
            String sponsor,

            @Schema(description = "Name of the task force (专班).", example = "新能源专班")
            @OneLineText(max = NamesDraft.LONGEST)
            @Nullable
            String taskForce,

            @Nullable Boolean flagship,

            @Schema(description = "Whether they are in the statistics (入统).") @Nullable
            Boolean inStatistics,

            @Schema(example = "CONTINUED") @Nullable YearClass yearClass) {

        private static final FactsDraft NONE =
                new FactsDraft(null, null, null, null, null, null, null, null, null, null, null);

        private boolean says(String field) {
            return switch (field) {
                case "industryChain" -> industryChain != null;
                case "sponsor" -> sponsor != null;
                case "taskForce" -> taskForce != null;
                case "yearClass" -> yearClass != null;
                default -> false;
            };
        }
    }

    private FactsDraft facts() {
        return set == null ? FactsDraft.NONE : set;
    }

    private List<@Nullable String> cleared() {
        return clear == null ? List.of() : clear;
    }

    /** The projects that were chosen, as far as they are named. */
    List<Chosen> chosen() {
        return projects == null
                ? List.of()
                : projects.stream().filter(Objects::nonNull).toList();
    }

    /** The units that are named here. */
    Set<String> units() {
        return Set.copyOf(unitsByField().values());
    }

    private Map<String, String> unitsByField() {
        var units = new LinkedHashMap<String, String>();
        put(units, "leadUnit", facts().leadUnit);
        put(units, "responsibleUnit", facts().responsibleUnit);
        put(units, "fieldUnit", facts().fieldUnit);
        return units;
    }

    private static void put(Map<String, String> units, String field, @Nullable String code) {
        if (code != null) {
            units.put(field, code);
        }
    }

    /**
     * Checks what constraints on single fields do not.
     *
     * @param known the codes of the units that the caller may name
     */
    void check(Set<String> known, Faults faults) {
        if (facts().equals(FactsDraft.NONE) && cleared().isEmpty()) {
            faults.add("set", null, SOMETHING);
        }
        unitsByField().forEach((field, code) -> ProjectDraft.checkUnit("set." + field, code, known, faults));
        checkCleared(faults);
        checkOnce(faults);
    }

    private void checkCleared(Faults faults) {
        int i = 0;
        for (var field : cleared()) {
            if (field != null && (!CLEARED.contains(field) || facts().says(field))) {
                faults.add("clear[" + i + "]", field, CLEARABLE.with(String.join(", ", CLEARED)));
            }
            i++;
        }
    }

    private void checkOnce(Faults faults) {
        var seen = new HashSet<String>();
        int i = 0;
        for (var each : projects == null ? List.<@Nullable Chosen>of() : projects) {
            if (each != null && each.id != null && !seen.add(each.id)) {
                faults.add("projects[" + i + "].id", each.id, ONCE);
            }
            i++;
        }
    }

    /** {@code present} with what is said here, once that has been checked. */
    Project in(Project present) {
        var facts = facts();
        return new Project(
                present.id(),
                present.names(),
                given(facts.classification, present.classification()),
                kept("industryChain", facts.industryChain, present.industryChain()),
                given(facts.tier, present.tier()),
                present.totalInvestment(),
                present.annualInvestment(),
                given(facts.leadUnit, present.leadUnit()),
                given(facts.responsibleUnit, present.responsibleUnit()),
                given(facts.fieldUnit, present.fieldUnit()),
                kept("sponsor", facts.sponsor, present.sponsor()),
                present.requiredFinish(),
                kept("taskForce", facts.taskForce, present.taskForce()),
                flag(facts.flagship, present.flagship()),
                flag(facts.inStatistics, present.inStatistics()),
                kept("yearClass", facts.yearClass, present.yearClass()));
    }

    private static <T> T given(@Nullable T said, T present) {
        return said == null ? present : said;
    }

    private <T> @Nullable T kept(String field, @Nullable T said, @Nullable T present) {
        if (said != null) {
            return said;
        }
        return cleared().contains(field) ? null : present;
    }

    private static @Nullable Boolean flag(@Nullable Boolean said, @Nullable Boolean present) {
        return said == null ? present : ProjectDraft.orAbsent(said);
    }
}
