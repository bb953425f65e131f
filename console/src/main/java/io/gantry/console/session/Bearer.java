package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;

/** Requests that bear what a service will check: no session counts for them. */
final class Bearer {

    private Bearer() {}

    static boolean isBorneBy(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getServletPath().startsWith("/api/");
    }

    /** Tells the bearers apart without keeping what they bear. */
    static String keyOf(HttpServletRequest request) {
        try {
            var borne = request.getHeader(HttpHeaders.AUTHORIZATION).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(borne));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
