package io.gantry.progress.report;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of the progress of a schedule file. */
@Schema(name = "TakenProgress")
record ImportedProgress(
        @Schema(description = "How many reports were put into the log, or would be")
        int taken,

        @Schema(description = "How many were there already: the same file gives the same reports")
        int repeated) {}
