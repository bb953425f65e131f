/** What units and projects have in common: revisions, the events of their changes, and how both are kept and counted. */
@NullMarked
package io.gantry.project.register;

import org.jspecify.annotations.NullMarked;
