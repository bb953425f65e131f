package io.gantry.console.trail;

import jakarta.servlet.http.HttpServletRequest;

/** Notes with a request that a service answers it, which then audits it, too. */
public final class Handed {

    private static final String ATTRIBUTE = Handed.class.getName();

    private Handed() {}

    public static void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean isOn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
