package io.gantry.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages in which people are told what is wrong. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The first language of {@code Accept-Language} that is one of these; English without any. */
    public static Language of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? ENGLISH
                : Collections.list(request.getLocales()).stream()
                        .filter(Language::isKnown)
                        .findFirst()
                        .map(Language::of)
                        .orElse(ENGLISH);
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals(CHINESE.locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    static List<Locale> locales() {
        return List.of(ENGLISH.locale, CHINESE.locale);
    }

    private static boolean isKnown(Locale locale) {
        return locales().stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
    }
}
