@NullMarked
package io.gantry.http.validation;

import org.jspecify.annotations.NullMarked;
