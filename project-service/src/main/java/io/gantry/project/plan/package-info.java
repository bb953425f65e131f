/** Plans of projects: their activities, with revisions and a history of their own. */
@NullMarked
package io.gantry.project.plan;

import org.jspecify.annotations.NullMarked;
