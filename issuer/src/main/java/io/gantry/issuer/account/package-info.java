/** Who may log in, kept in one file; and the interface that an administrator keeps them by. */
@NullMarked
package io.gantry.issuer.account;

import org.jspecify.annotations.NullMarked;
