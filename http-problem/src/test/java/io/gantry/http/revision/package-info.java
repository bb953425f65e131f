@NullMarked
package io.gantry.http.revision;

import org.jspecify.annotations.NullMarked;
