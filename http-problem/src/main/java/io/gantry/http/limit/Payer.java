package io.gantry.http.limit;

import io.gantry.problem.Phrase;

/** Whose budget a request is charged to. */
public enum Payer {
    PAGE(new Phrase("page", "pages for this address", "此地址的页面")),
    ADDRESS(new Phrase("address", "this address", "此地址")),
    BEARER(new Phrase("bearer", "this token or device key", "此令牌或设备密钥")),
    CALLER(new Phrase("caller", "this account or device", "此账号或设备")),
    KEYS(new Phrase("keys", "look-ups of keys", "密钥查询")),
    STRANGERS(new Phrase("strangers", "all clients that are not authenticated", "所有未通过认证的客户端")),
    TOTAL(new Phrase("total", "all together", "全部请求"));

    private final Phrase words;

    Payer(Phrase words) {
        this.words = words;
    }

    /** Its name in meters. */
    public String tag() {
        return words.code();
    }

    /** Its name in answers. */
    Phrase words() {
        return words;
    }
}
