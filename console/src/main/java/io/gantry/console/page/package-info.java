/** The pages: static files with the headers that keep them fresh and safe, and the settings they ask for. */
@NullMarked
package io.gantry.console.page;

import org.jspecify.annotations.NullMarked;
