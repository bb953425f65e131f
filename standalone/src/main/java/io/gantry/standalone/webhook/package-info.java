/** A receiver of webhooks, so that the demo shows them arrive and how their signature is checked. */
@NullMarked
package io.gantry.standalone.webhook;

import org.jspecify.annotations.NullMarked;
