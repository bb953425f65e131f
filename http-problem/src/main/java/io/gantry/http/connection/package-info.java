/** How many connections a server holds, and how long it waits for a request to begin. */
@NullMarked
package io.gantry.http.connection;

import org.jspecify.annotations.NullMarked;
