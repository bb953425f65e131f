/** Who waits for whom in a plan, and who is a part of what: finds what cannot be. Pure. */
@NullMarked
package io.gantry.project.plan.network;

import org.jspecify.annotations.NullMarked;
