package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The display name of an account's holder in both languages.
 *
 * @param en absent if the Chinese name is shown instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisplayNames(
        @NotNull @OneLineText(max = LONGEST) @Schema(example = "林晓")
        String zh,

        @OneLineText(max = LONGEST) @Schema(example = "Lin Xiao") @Nullable
        String en) {

    static final int LONGEST = 60;
}
