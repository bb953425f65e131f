/** The audit trail: requests to Gantry with caller and outcome, for search and export. */
@NullMarked
package io.gantry.project.audit;

import org.jspecify.annotations.NullMarked;
