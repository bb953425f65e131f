package io.gantry.project.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param exportLimit most entries in one export
 */
@ConfigurationProperties("gantry.audit")
record AuditProperties(@DefaultValue("100000") int exportLimit) {}
