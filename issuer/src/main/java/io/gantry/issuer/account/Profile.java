package io.gantry.issuer.account;

import io.gantry.http.validation.Code;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of an account that an administrator sets, without the password. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record Profile(
        @NotNull @Valid DisplayNames names,

        @Code @Schema(description = "Code of the unit the holder belongs to", example = "QY-XH") @Nullable
        String unit,

        @NotEmpty Set<@NotNull Role> roles,

        @Schema(description = "Cannot log in; existing logins end within seconds")
        boolean disabled) {}
