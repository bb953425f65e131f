package io.gantry.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes who has sent a request, with the request, for everybody who deals with it. */
public final class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    /** Notes that {@code caller}, who has been checked, has sent {@code request}. */
    public static void note(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** Who has sent {@code request}; empty if that is not known. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable Caller) request.getAttribute(ATTRIBUTE));
    }
}
