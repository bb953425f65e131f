/** Tests of the slip ledger. */
@NullMarked
package io.gantry.project.plan.ledger;

import org.jspecify.annotations.NullMarked;
