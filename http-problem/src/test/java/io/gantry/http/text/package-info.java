@NullMarked
package io.gantry.http.text;

import org.jspecify.annotations.NullMarked;
