/** Several services in one JVM: what runs in it beside the services themselves. */
@NullMarked
package io.gantry.standalone.together;

import org.jspecify.annotations.NullMarked;
