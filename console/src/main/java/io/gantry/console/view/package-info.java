/** What people have saved of how they look at lists, so that they have it wherever they sign in. */
@NullMarked
package io.gantry.console.view;

import org.jspecify.annotations.NullMarked;
