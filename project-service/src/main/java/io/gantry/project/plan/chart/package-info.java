/** A plan drawn as a Gantt chart: what is where is computed once and is pure; paper (PDF) and picture (PNG) are two surfaces for it. */
@NullMarked
package io.gantry.project.plan.chart;

import org.jspecify.annotations.NullMarked;
