package io.gantry.project.audit;

import io.gantry.event.AuditEvent.About;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom or what entries are about: as the service has said, or as the path does. */
final class AuditSubjects {

    private static final Pattern PATH = Pattern.compile("/api/[a-z]+/([a-z-]+)/([^/]+)(?:/.*)?");

    private static final Map<String, String> KINDS = Map.of(
            "projects", "project",
            "units", "unit",
            "calendars", "calendar",
            "task-books", "unit",
            "alerts", "alert",
            "deliveries", "delivery",
            "devices", "device",
            "accounts", "account",
            "tokens", "token",
            "sessions", "session");

    private AuditSubjects() {}

    static Optional<About> of(AuditEntry entry) {
        var told = entry.told();
        return told != null && told.about() != null ? Optional.of(told.about()) : ofPath(entry.target());
    }

    static Optional<About> ofPath(String path) {
        var matcher = PATH.matcher(path);
        return matcher.matches() && KINDS.containsKey(matcher.group(1))
                ? Optional.of(new About(KINDS.get(matcher.group(1)), decoded(matcher.group(2))))
                : Optional.empty();
    }

    // What came is on record, also what is no path of ours.
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
