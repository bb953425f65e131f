@NullMarked
package io.gantry.http.origin;

import org.jspecify.annotations.NullMarked;
