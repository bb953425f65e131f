package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defaults as a client sends them, unchecked. What comes along from an earlier answer is ignored. */
@JsonIgnoreProperties({"revision", "unit"})
@Schema(name = "ElementDefaultsDraft", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record DefaultsDraft(
        @Schema(description = "One for each category that has any, up to 12.") @NotNull @Size(max = MOST) @Nullable
        List<@NotNull @Valid @Nullable Item> items,

        @Schema(description = "Why.", example = "按市政府2026年审批提速方案")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int MOST = 12;
    private static final int LONGEST_LEAD = 1_000;
    private static final int LONGEST_VALIDITY = 36_500;
    private static final int LONGEST_SOURCE = 500;

    private static final Phrase ONCE = new Phrase("category-once", "each category once", "每个类别只出现一次");

    @Schema(name = "ElementDefaultDraft", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Item(
            @NotNull @Nullable ElementCategory category,

            @Schema(description = "Working days. Absent: each element needs a value of its own.", example = "20")
            @Min(0)
            @Max(LONGEST_LEAD)
            @Nullable
            Integer leadDays,

            @Schema(description = "Days for which a grant holds. Absent: for good.", example = "365")
            @Min(1)
            @Max(LONGEST_VALIDITY)
            @Nullable
            Integer validityDays,

            @Schema(description = "Where this is from.", example = "市政府办公室2026年审批时限清单")
            @NotNull
            @OneLineText(max = LONGEST_SOURCE)
            @Nullable
            String source) {

        ElementCategory meant() {
            return Objects.requireNonNull(category, "category");
        }

        ElementDefault byDefault() {
            return new ElementDefault(meant().name(), leadDays, validityDays, Objects.requireNonNull(source, "source"));
        }
    }

    /** Checks what constraints on single fields do not. */
    void check(Faults faults) {
        var seen = EnumSet.noneOf(ElementCategory.class);
        int i = 0;
        for (var item : items == null ? List.<@Nullable Item>of() : items) {
            if (item != null && item.category() != null && !seen.add(item.category())) {
                faults.add("items[" + i + "].category", item.category(), ONCE);
            }
            i++;
        }
    }

    /** What is meant, once it has been checked, in the order of the categories. */
    List<ElementDefault> defaults() {
        var present = new ArrayList<Item>();
        for (var item : Objects.requireNonNull(items, "items")) {
            present.add(Objects.requireNonNull(item, "item"));
        }
        return present.stream()
                .sorted(Comparator.comparing(Item::meant))
                .map(Item::byDefault)
                .toList();
    }
}
