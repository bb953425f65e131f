/** Right values for files of other systems. */
@NullMarked
package io.gantry.file.child;

import org.jspecify.annotations.NullMarked;
