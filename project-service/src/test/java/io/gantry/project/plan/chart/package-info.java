/** Tests of charts. */
@NullMarked
package io.gantry.project.plan.chart;

import org.jspecify.annotations.NullMarked;
