/** Files that only their owner can read and that are replaced as a whole. */
@NullMarked
package io.gantry.issuer.file;

import org.jspecify.annotations.NullMarked;
