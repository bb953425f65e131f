package io.gantry.project;

import io.gantry.project.check.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a problem document looks like, for the OpenAPI document; Spring's own type holds fields of extensions as a map. */
@Schema(name = "Problem", description = "A problem document (RFC 9457)")
record ProblemShape(
        @Schema(description = "What kind of problem it is; stable")
        URI type,

        String title,
        int status,

        @Schema(description = "The value and what was expected instead") @Nullable
        String detail,

        @Nullable String instance,

        @Schema(description = "Where the fault is, if there is one place", example = "activities[3].plannedFinish")
        @Nullable
        String field,

        @Schema(description = "All faults that were found, up to a hundred") @Nullable
        List<Fault> errors) {}
