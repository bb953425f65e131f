/** What each instance of a service tells operators about itself. */
@NullMarked
package io.gantry.access.instance;

import org.jspecify.annotations.NullMarked;
