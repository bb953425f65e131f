/** Problem documents (RFC 9457): one shape for all errors over HTTP, and their description in OpenAPI documents. */
@NullMarked
package io.gantry.problem;

import org.jspecify.annotations.NullMarked;
