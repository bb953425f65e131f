package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Unit;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a client sends it, unchecked. {@code revision} and {@code own} may come along from an earlier answer and are
 * ignored.
 */
@JsonIgnoreProperties({"revision", "own"})
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record UnitDraft(
        @Schema(description = "Identity, for ever. May be left out where it is in the path.", example = "GX-HB")
        @Code
        @Nullable
        String code,

        @NotNull @Valid @Nullable NamesDraft names,

        @Schema(
                description = "DISTRICT, DEPARTMENT, STREET, PLATFORM, ENTERPRISE or another kind of organisation.",
                example = "DEPARTMENT")
        @NotNull
        @Code
        @Nullable
        String kind,

        @Schema(description = "Code of the parent unit; absent at the root.", example = "GX") @Code @Nullable
        String parent) {

    private static final Phrase KEEPS_CODE =
            new Phrase("path-code", "{code} as in the path; a unit keeps its code", "与路径中相同的 {code}；单位的代码不变");

    /** Checks that the unit is the one that the path names. */
    void checkCode(String inPath, Faults faults) {
        if (code != null && !code.equals(inPath)) {
            faults.add("code", code, KEEPS_CODE.with(inPath));
        }
    }

    /** The unit that is meant, once it has been checked, with {@code code} for identity. */
    Unit unit(String code) {
        return new Unit(
                code, Objects.requireNonNull(names, "names").names(), Objects.requireNonNull(kind, "kind"), parent);
    }
}
