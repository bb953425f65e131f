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

    // On one line, without control characters and halves of surrogate pairs; by numbers, as all readers of OpenAPI
    // know.
    static final String TEXT = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$";
    static final String EXPECTED = "a printable text on one line";
}
