package io.gantry.project.audit;

import io.gantry.event.AuditEvent.Outcome;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param from not before this
 * @param to before this
 * @param target path that is asked about, or its beginning
 * @param q words that stand in an entry, in any case: in account, action, path, detail, reason or values
 * @param object id of the project, unit or whatever it is about
 * @param reports whether reports that were accepted are among them
 */
record AuditFilter(
        @Nullable String account,
        @Nullable String unit,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String target,
        @Nullable String q,
        @Nullable String object,
        boolean reports) {

    private static final Phrase TEXT =
            new Phrase("printable-text", "a printable text of at most {max} characters", "至多 {max} 个字符的可显示文本");
    private static final Phrase TIME = new Phrase("time-range", "a time from {min} to {max}", "{min} 到 {max} 之间的时间");

    private static final int LONGEST = 300;
    static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    AuditFilter {
        check("account", account);
        check("unit", unit);
        check("action", action);
        check("service", service);
        check("target", target);
        check("q", q);
        check("object", object);
        check("from", from);
        check("to", to);
    }

    private static void check(String field, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl))) {
            throw malformed(Fault.of(field, value, TEXT.with(LONGEST)));
        }
    }

    static void check(String field, @Nullable Instant value) {
        if (value != null && (value.isBefore(FIRST) || value.isAfter(LAST))) {
            throw malformed(Fault.of(field, value, TIME.with(FIRST, LAST)));
        }
    }

    private static ProblemException malformed(Fault fault) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
    }

    /** What is asked for, for the trail; "all" where nothing is left out. */
    String told() {
        var told = new StringJoiner(" ").setEmptyValue("all");
        tell(told, "account", account);
        tell(told, "unit", unit);
        tell(told, "action", action);
        tell(told, "outcome", outcome);
        tell(told, "service", service);
        tell(told, "from", from);
        tell(told, "to", to);
        tell(told, "target", target);
        tell(told, "q", q);
        tell(told, "object", object);
        tell(told, "reports", reports ? true : null);
        return told.toString();
    }

    private static void tell(StringJoiner told, String name, @Nullable Object value) {
        if (value != null) {
            told.add(name + "=" + value);
        }
    }
}
