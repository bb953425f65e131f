package io.gantry.issuer.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator says of an account, beside its password. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record Profile(
        @NotNull @Valid DisplayNames names,

        @Pattern(regexp = CODE, message = "the code of a unit")
        @Schema(description = "Code of the unit the holder belongs to", example = "QY-XH")
        @Nullable
        String unit,

        @NotEmpty(message = "at least one role") Set<@NotNull Role> roles,

        @Schema(description = "Cannot log in, and is not logged in for longer than five minutes")
        boolean disabled) {

    static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";
}
