/** The audit trail: who has asked Gantry for what, and what came of it, to be searched and exported. */
@NullMarked
package io.gantry.project.audit;

import org.jspecify.annotations.NullMarked;
