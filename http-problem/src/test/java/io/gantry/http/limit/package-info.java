@NullMarked
package io.gantry.http.limit;

import org.jspecify.annotations.NullMarked;
