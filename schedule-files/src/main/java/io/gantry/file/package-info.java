/**
 * Schedule files of other systems, as what they hold in our words. They are read and written by a process of its own, which a
 * file may harm.
 */
@NullMarked
package io.gantry.file;

import org.jspecify.annotations.NullMarked;
