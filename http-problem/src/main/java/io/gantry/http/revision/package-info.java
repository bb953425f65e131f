/** How clients change only what they have seen: entity tags of revisions, and the If-Match header of RFC 9110. */
@NullMarked
package io.gantry.http.revision;

import org.jspecify.annotations.NullMarked;
