@NullMarked
package io.gantry.http.page;

import org.jspecify.annotations.NullMarked;
