/** What readers ask: the portfolio as a whole, a page of projects, one project, its reports. */
@NullMarked
package io.gantry.progress.portfolio;

import org.jspecify.annotations.NullMarked;
