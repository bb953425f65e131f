/** What comes out of files, and what files may do to the process that reads them. */
@NullMarked
package io.gantry.file;

import org.jspecify.annotations.NullMarked;
