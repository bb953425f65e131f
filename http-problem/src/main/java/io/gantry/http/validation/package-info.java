/** What the values of requests must satisfy: constraints for records, and one way to say which are broken. */
@NullMarked
package io.gantry.http.validation;

import org.jspecify.annotations.NullMarked;
