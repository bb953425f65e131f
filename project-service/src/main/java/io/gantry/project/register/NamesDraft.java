package io.gantry.project.register;

import io.gantry.event.Names;
import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names as a client sends them, unchecked. */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        description = "A name in the two languages of the product.")
public record NamesDraft(
        @Schema(description = "The Chinese name.", example = "龙河电池产业园")
        @NotNull
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String zh,

        @Schema(description = "The English name. Absent: the Chinese name is shown.", example = "Longhe Battery Park")
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String en) {

    /** The largest number of characters of a name. */
    public static final int LONGEST = 200;

    /** The names that are meant, once they have been checked. */
    public Names names() {
        return new Names(Objects.requireNonNull(zh, "zh"), en);
    }
}
