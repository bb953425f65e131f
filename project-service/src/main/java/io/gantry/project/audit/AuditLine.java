package io.gantry.project.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.AuditEvent;
import io.gantry.event.Names;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a sentence needs it: who did what to whom or what, from which value to which, and why.
 *
 * @param about whom or what it is about, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditLine(
        @JsonUnwrapped AuditEntry entry,

        @Nullable Subject about,

        @Schema(description = "The reason that the sender gave") @Nullable
        String reason,

        @Schema(description = "Changed fields, as far as the service lists them; up to a hundred")
        List<AuditEvent.Change> changes) {

    /**
     * What an entry is about.
     *
     * @param kind project, unit, alert, delivery, device, account; open
     * @param names absent where it has none, or where the caller does not see it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(
            @Schema(example = "project") String kind,
            @Schema(example = "GX-2026-017") String id,
            @Nullable Names names) {}

    static AuditLine of(AuditEntry entry, @Nullable Names names) {
        var told = entry.told();
        return new AuditLine(
                entry,
                AuditSubjects.of(entry)
                        .map(about -> new Subject(about.kind(), about.id(), names))
                        .orElse(null),
                told == null ? null : told.reason(),
                told == null ? List.of() : told.changes());
    }
}
