/** The units and who is whose superior, as the registry says: whose business a caller sees follows from it. */
@NullMarked
package io.gantry.progress.unit;

import org.jspecify.annotations.NullMarked;
