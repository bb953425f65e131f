@NullMarked
package io.gantry.issuer.account;

import org.jspecify.annotations.NullMarked;
