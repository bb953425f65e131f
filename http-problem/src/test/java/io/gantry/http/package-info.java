@NullMarked
package io.gantry.http;

import org.jspecify.annotations.NullMarked;
