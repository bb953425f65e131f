package io.gantry.project.audit;

import java.util.Set;

/**
 * Whose doings somebody may read about.
 *
 * @param units of accounts of these units
 * @param unknown of those, too, who belong to no unit or could not be made out
 */
record AuditScope(Set<String> units, boolean unknown) {}
