@NullMarked
package io.gantry.http.input;

import org.jspecify.annotations.NullMarked;
