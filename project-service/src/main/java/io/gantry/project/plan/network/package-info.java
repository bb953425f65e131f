/** Links and summaries of a plan: finds contradictions. Pure. */
@NullMarked
package io.gantry.project.plan.network;

import org.jspecify.annotations.NullMarked;
