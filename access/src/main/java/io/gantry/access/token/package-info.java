/** From the bearer token of a request to its caller, and from the caller's roles to a yes or no. */
@NullMarked
package io.gantry.access.token;

import org.jspecify.annotations.NullMarked;
