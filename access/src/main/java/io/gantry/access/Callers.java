package io.gantry.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the caller with its request, for filters and controllers that run later. */
public final class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    /** Records that {@code caller}, who was authenticated, sent {@code request}. */
    public static void record(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** The caller of {@code request}; empty if it is not authenticated. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable Caller) request.getAttribute(ATTRIBUTE));
    }
}
