package io.gantry.project.project;

import io.gantry.event.StageEvidence;
import io.gantry.http.validation.OneLineText;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evidence as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record EvidenceDraft(
        @Schema(description = "Name of the document.", example = "施工许可证 410100202605180101")
        @NotNull
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String text,

        @Schema(
                description = "Where it can be read, an http or https address. Absent: nowhere.",
                example = "https://docs.example.cn/permits/0101")
        @Size(max = LONGEST_LINK)
        @Pattern(
                regexp = "https?://[^\\s\\p{Cntrl}]+",
                message = "web-address|an http or https address|http 或 https 地址")
        @Nullable
        String link) {

    private static final int LONGEST_LINK = 1_000;

    /** The evidence that is meant, once it has been checked. */
    public StageEvidence evidence() {
        return new StageEvidence(Objects.requireNonNull(text, "text"), link);
    }
}
