/** Accounts, kept in one file, and the interface through which administrators manage them. */
@NullMarked
package io.gantry.issuer.account;

import org.jspecify.annotations.NullMarked;
