package io.gantry.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language of a page: what was chosen, else what the browser prefers. */
enum Language {
    ZH("zh-CN", "中文"),
    EN("en", "English");

    static final String PARAMETER = "lang";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As HTML wants it. */
    String tag() {
        return tag;
    }

    /** What it is called by those who speak it. */
    String ownName() {
        return ownName;
    }

    /** The value of the parameter that chooses it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Either of the two. */
    <T> T pick(T zh, T en) {
        return this == ZH ? zh : en;
    }

    static Language of(HttpServletRequest request) {
        var chosen = chosenIn(request);
        if (chosen != null) {
            return chosen.equals(EN.code()) ? EN : ZH;
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            // Else it would be the language of the server's machine.
            return ZH;
        }
        for (var locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals(ZH.code()) || locale.getLanguage().equals(EN.code())) {
                return locale.getLanguage().equals(EN.code()) ? EN : ZH;
            }
        }
        return ZH;
    }

    private static @Nullable String chosenIn(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (IllegalStateException e) {
            // Tomcat cannot read the query or the form, and that is what the page will be about.
            return null;
        }
    }
}
