@NullMarked
package io.gantry.issuer.login;

import org.jspecify.annotations.NullMarked;
