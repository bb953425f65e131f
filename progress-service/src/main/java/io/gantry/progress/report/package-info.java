/** Takes reports from field units and answers when the log has them. */
@NullMarked
package io.gantry.progress.report;

import org.jspecify.annotations.NullMarked;
