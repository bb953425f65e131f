package io.gantry.project.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as OC4IDS 0.9 has it (project-schema.json). What is not known is absent: the type of work, locations, the lifetime of what is
 * built, documents and contracts.
 *
 * @param status a code of projectStatus
 * @param sector codes of projectSector
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OpenProject(
        String id,
        String title,
        @Nullable String description,
        String status,
        Period period,
        List<String> sector,
        List<Classification> additionalClassifications,
        Budget budget,
        List<Party> parties,
        @Nullable Completion completion) {

    OpenProject {
        sector = List.copyOf(sector);
        additionalClassifications = List.copyOf(additionalClassifications);
        parties = List.copyOf(parties);
    }

    /**
     * @param startDate absent: neither reached nor planned
     * @param endDate as ordered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(@Nullable OffsetDateTime startDate, OffsetDateTime endDate) {}

    record Classification(String scheme, String id) {}

    record Budget(Value amount) {}

    /** @param currency ISO 4217 */
    record Value(BigDecimal amount, String currency) {}

    /** @param roles codes of partyRole, which is open; none: it has none of these */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Party(String id, String name, List<String> roles) {

        Party {
            roles = List.copyOf(roles);
        }
    }

    /** @param endDate when construction was completed */
    record Completion(OffsetDateTime endDate) {}
}
