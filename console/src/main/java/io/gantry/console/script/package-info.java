/** Tokens for scripts: issued, listed and revoked by the people whose rights they have. */
@NullMarked
package io.gantry.console.script;

import org.jspecify.annotations.NullMarked;
