/** Where requests come from and what they are sent to: named proxies are believed, and one host is served. */
@NullMarked
package io.gantry.http.origin;

import org.jspecify.annotations.NullMarked;
