/** The registry: which units and projects there are, and what they have planned. */
@NullMarked
package io.gantry.project;

import org.jspecify.annotations.NullMarked;
