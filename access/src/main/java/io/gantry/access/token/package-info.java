/** Authenticates requests by bearer token or device key, and authorizes them by role. */
@NullMarked
package io.gantry.access.token;

import org.jspecify.annotations.NullMarked;
