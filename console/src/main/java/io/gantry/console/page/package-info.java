/** The pages: static files with the headers that keep them fresh and safe, and what they say of the installation. */
@NullMarked
package io.gantry.console.page;

import org.jspecify.annotations.NullMarked;
