@NullMarked
package io.gantry.http.connection;

import org.jspecify.annotations.NullMarked;
