/** How Gantry's services say over HTTP what is wrong: one shape, one place, and the same words in the OpenAPI document. */
@NullMarked
package io.gantry.problem;

import org.jspecify.annotations.NullMarked;
