/** The audit trail: commands and refusals with caller and outcome, recorded before the answer is sent. */
@NullMarked
package io.gantry.access.audit;

import org.jspecify.annotations.NullMarked;
