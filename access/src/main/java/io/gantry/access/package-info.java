/** Authentication, roles and scopes as controllers and stores use them. */
@NullMarked
package io.gantry.access;

import org.jspecify.annotations.NullMarked;
