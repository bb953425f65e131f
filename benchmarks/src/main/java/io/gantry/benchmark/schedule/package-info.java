/** What scheduling a plan costs, measured by JMH and beside MPXJ's scheduler. */
@NullMarked
package io.gantry.benchmark.schedule;

import org.jspecify.annotations.NullMarked;
