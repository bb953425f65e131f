/** Files that only their owner reads, and that are whole whenever the process dies. */
@NullMarked
package io.gantry.issuer.file;

import org.jspecify.annotations.NullMarked;
