package io.gantry.http.revision;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revisions on which a client has based its change: the {@code If-Match} header of RFC 9110 §13.1.1. */
public final class IfMatch {

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:[ \\t]*,[ \\t]*" + TAG + ")*");
    private static final Pattern ONE_TAG = Pattern.compile(TAG);
    private static final int LONGEST = 1000;
    private static final Phrase TAG_FORM =
            new Phrase("etag-form", "the ETag as it was received, in double quotes", "收到的 ETag 原文，带双引号");

    private final boolean any;
    private final List<String> tags;

    private IfMatch(boolean any, List<String> tags) {
        this.any = any;
        this.tags = tags;
    }

    /** The strong entity tag of a revision. */
    public static String tagOf(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * @throws RevisionRequiredException if there is no such header
     * @throws ProblemException 400 if it is not a list of entity tags
     */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RevisionRequiredException();
        }
        var value = header.strip();
        if (value.equals("*")) {
            return new IfMatch(true, List.of());
        }
        if (value.length() > LONGEST || !TAGS.matcher(value).matches()) {
            var fault = Fault.of("If-Match", value, TAG_FORM);
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
        }
        var found = ONE_TAG.matcher(value).results().map(tag -> tag.group()).toList();
        return new IfMatch(false, found);
    }

    /** @throws StaleRevisionException if the client has not seen {@code present} and did not send {@code *} */
    public void require(long present) {
        // A weak tag (W/"3") never matches: the comparison is the strong one.
        if (!any && !tags.contains(tagOf(present))) {
            throw new StaleRevisionException(String.join(", ", tags), present);
        }
    }
}
