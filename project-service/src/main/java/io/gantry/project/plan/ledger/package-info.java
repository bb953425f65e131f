/** How far planned dates have moved, and against which baseline; pure. */
@NullMarked
package io.gantry.project.plan.ledger;

import org.jspecify.annotations.NullMarked;
