package io.gantry.access.after;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.Position;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The positions in a {@code Gantry-After} header: {@code gantry.delay-events.v1-3@1234, …}. */
final class AfterHeader {

    private static final Phrase POSITIONS = new Phrase(
            "log-positions",
            "at most {max} positions such as gantry.delay-events.v1-3@1234, with commas",
            "至多 {max} 个日志位置，形如 gantry.delay-events.v1-3@1234，以逗号分隔");

    static final String NAME = "Gantry-After";

    private static final int MOST = 100;
    private static final int LONGEST_SHOWN = 300;
    private static final Pattern POSITION = Pattern.compile("([a-z0-9.-]{1,100})-([0-9]{1,5})@([0-9]{1,18})");

    private AfterHeader() {}

    /** @throws ProblemException if it is no list of at most 100 positions */
    static List<Position> read(String header) {
        var parts = header.split(",", MOST + 1);
        if (parts.length > MOST) {
            throw malformed(header);
        }
        return Arrays.stream(parts).map(part -> position(part, header)).toList();
    }

    private static Position position(String part, String header) {
        var matcher = POSITION.matcher(part.strip());
        if (!matcher.matches()) {
            throw malformed(header);
        }
        return new Position(matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    private static ProblemException malformed(String header) {
        var beginning = header.length() <= LONGEST_SHOWN ? header : header.substring(0, LONGEST_SHOWN);
        return new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of(NAME, beginning, POSITIONS.with(MOST)));
    }
}
