package io.gantry.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language of a page: the chosen one, otherwise the browser's preference. */
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

    /** The value of the attribute lang in HTML. */
    String tag() {
        return tag;
    }

    /** Its name in the language itself. */
    String ownName() {
        return ownName;
    }

    /** The value of the parameter that selects it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Selects the value for this language. */
    <T> T pick(T zh, T en) {
        return this == ZH ? zh : en;
    }

    static Language of(HttpServletRequest request) {
        var chosen = chosenIn(request);
        if (chosen != null) {
            return chosen.equals(EN.code()) ? EN : ZH;
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            // Otherwise the default would be the language of the server.
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
            // Tomcat cannot read the query or the form; the page reports that.
            return null;
        }
    }
}
