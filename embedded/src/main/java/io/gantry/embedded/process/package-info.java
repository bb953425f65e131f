/** JVMs started as children, which never outlive the process that started them. */
@NullMarked
package io.gantry.embedded.process;

import org.jspecify.annotations.NullMarked;
