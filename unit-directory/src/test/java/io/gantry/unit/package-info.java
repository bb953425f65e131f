/** What is known of units, and how the tree stands changes that do not fit together. */
@NullMarked
package io.gantry.unit;

import org.jspecify.annotations.NullMarked;
