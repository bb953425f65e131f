package io.gantry.project.check;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names as a client sends them, unchecked. */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        description = "What something is called in the two languages of the product.")
public record NamesDraft(
        @Schema(
                description = "The Chinese name.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = Faults.TEXT,
                maxLength = Faults.LONGEST_NAME,
                example = "龙河电池产业园")
        @Nullable
        String zh,

        @Schema(
                description = "The English name. Absent: the Chinese name is shown.",
                pattern = Faults.TEXT,
                maxLength = Faults.LONGEST_NAME,
                example = "Longhe Battery Park")
        @Nullable
        String en) {}
