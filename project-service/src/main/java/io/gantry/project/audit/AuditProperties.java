package io.gantry.project.audit;

import io.gantry.project.audit.AuditEntry.Kind;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param exportLimit most entries in one export
 * @param keep how long entries of each kind stay in the store; the log keeps them
 */
@ConfigurationProperties("gantry.audit")
record AuditProperties(
        @DefaultValue("100000") int exportLimit,
        @DefaultValue Keep keep) {

    /**
     * @param done what was done
     * @param refused what was refused or denied, or has failed
     * @param counted requests that were counted
     * @param report reports that were accepted
     */
    record Keep(
            @DefaultValue("1095d") Duration done,
            @DefaultValue("365d") Duration refused,
            @DefaultValue("30d") Duration counted,
            @DefaultValue("365d") Duration report) {

        Duration of(Kind kind) {
            return switch (kind) {
                case DONE -> done;
                case REFUSED -> refused;
                case COUNTED -> counted;
                case REPORT -> report;
            };
        }
    }
}
