/** What runs in the process that reads and writes files: MPXJ, and what turns its words into ours. */
@NullMarked
package io.gantry.file.child;

import org.jspecify.annotations.NullMarked;
