package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What people call the holder of an account.
 *
 * @param en where it is absent the Chinese name is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisplayNames(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = TEXT, message = EXPECTED) @Schema(example = "林晓")
        String zh,

        @Size(min = 1, max = LONGEST)
        @Pattern(regexp = TEXT, message = EXPECTED)
        @Schema(example = "Lin Xiao")
        @Nullable
        String en) {

    static final int LONGEST = 60;

    // On one line, printable, and with no half of a surrogate pair.
    static final String TEXT = "^[^\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]*$";
    static final String EXPECTED = "a printable text on one line";
}
