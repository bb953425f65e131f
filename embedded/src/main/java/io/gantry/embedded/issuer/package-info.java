/** An identity provider for tests: it issues whatever token a test asks for, good or bad. */
@NullMarked
package io.gantry.embedded.issuer;

import org.jspecify.annotations.NullMarked;
