/** Tests. */
@NullMarked
package io.gantry.project.plan.network;

import org.jspecify.annotations.NullMarked;
