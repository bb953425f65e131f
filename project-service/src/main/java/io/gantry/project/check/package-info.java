/** Checks what clients send, completely and without side effects, and says all that is wrong with it at once. */
@NullMarked
package io.gantry.project.check;

import org.jspecify.annotations.NullMarked;
