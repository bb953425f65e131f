@NullMarked
package io.gantry.project.register;

import org.jspecify.annotations.NullMarked;
