/** Tests that start the packed product and use it as people do. */
@NullMarked
package io.gantry.standalone.system;

import org.jspecify.annotations.NullMarked;
