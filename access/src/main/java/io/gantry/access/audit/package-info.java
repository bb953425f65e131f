/** The audit trail: who has asked for what, and what came of it; recorded before the answer goes out. */
@NullMarked
package io.gantry.access.audit;

import org.jspecify.annotations.NullMarked;
