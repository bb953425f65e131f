/** How requests are read: each date, time, number and text in its one form, as JSON and as parameter. */
@NullMarked
package io.gantry.http.input;

import org.jspecify.annotations.NullMarked;
