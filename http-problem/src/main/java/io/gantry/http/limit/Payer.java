package io.gantry.http.limit;

/** Whose budget a request is charged to. */
public enum Payer {
    PAGE("page", "pages for this address"),
    ADDRESS("address", "this address"),
    BEARER("bearer", "this token or device key"),
    CALLER("caller", "this account or device"),
    KEYS("keys", "look-ups of keys"),
    STRANGERS("strangers", "all whom nobody has let in yet"),
    TOTAL("total", "all together");

    private final String tag;
    private final String words;

    Payer(String tag, String words) {
        this.tag = tag;
        this.words = words;
    }

    /** Its name in meters. */
    public String tag() {
        return tag;
    }

    /** Its name in answers. */
    public String words() {
        return words;
    }
}
