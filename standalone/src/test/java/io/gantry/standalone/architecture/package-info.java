/** The rules of docs/architecture.md, over the classes of all modules. */
@NullMarked
package io.gantry.standalone.architecture;

import org.jspecify.annotations.NullMarked;
