package io.gantry.access.audit;

import io.gantry.event.AuditEvent.CommandDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a handler has to say of its request to the audit trail. */
public final class OnRecord {

    private static final String NOTED = OnRecord.class.getName();
    private static final String DETAIL = NOTED + ".detail";
    private static final String TOLD = NOTED + ".told";
    private static final String ACTION = NOTED + ".action";

    private OnRecord() {}

    /**
     * Says that {@code request} needs no audit event: events in the log say all that the trail would, who, when, from where and
     * what, or it has one.
     */
    public static void note(HttpServletRequest request) {
        request.setAttribute(NOTED, true);
    }

    /** Whether that was said. */
    public static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(NOTED) != null;
    }

    /** Says what the path does not: whose account it is about, which rights are given. No secrets and no names. */
    public static void detail(HttpServletRequest request, String detail) {
        request.setAttribute(DETAIL, detail);
    }

    /** Says what is done, where no controller method is asked whose name would say it. */
    public static void action(HttpServletRequest request, String operation) {
        request.setAttribute(ACTION, operation);
    }

    /** Says what the command that this thread answers has done: to whom or what, which values have changed, and why. */
    public static void told(CommandDetails told) {
        toldEach(List.of(told));
    }

    /** Says the same where the command has done several things: each gets an entry of its own. None for one entry that tells nothing. */
    public static void toldEach(List<CommandDetails> told) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            current.getRequest().setAttribute(TOLD, new Each(told));
        }
    }

    private record Each(List<CommandDetails> told) {}

    static List<CommandDetails> toldOf(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof Each each ? each.told : List.of();
    }

    static @Nullable String actionOf(HttpServletRequest request) {
        return (@Nullable String) request.getAttribute(ACTION);
    }

    static @Nullable String detailOf(HttpServletRequest request) {
        return (@Nullable String) request.getAttribute(DETAIL);
    }
}
