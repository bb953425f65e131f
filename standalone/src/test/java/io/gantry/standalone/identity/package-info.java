@NullMarked
package io.gantry.standalone.identity;

import org.jspecify.annotations.NullMarked;
