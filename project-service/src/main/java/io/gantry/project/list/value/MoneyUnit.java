package io.gantry.project.list.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which unit amounts are written. */
public enum MoneyUnit {
    YUAN(0, "元|圆|yuan|rmb|cny"),
    TEN_THOUSAND(4, "万元?|(?:¥|rmb|cny)?10,?000(?:yuan)?|10k(?:yuan)?"),
    MILLION(6, "百万元?|(?:¥|rmb|cny)?m(?:n|illion)?(?:yuan)?"),
    TEN_MILLION(7, "千万元?"),
    HUNDRED_MILLION(8, "亿元?|(?:¥|rmb|cny)?100m(?:illion)?(?:yuan)?"),
    BILLION(9, "十亿元?|(?:¥|rmb|cny)?(?:bn|billion)(?:yuan)?");

    private final int zeros;
    private final Pattern words;

    MoneyUnit(int zeros, String words) {
        this.zeros = zeros;
        this.words = Pattern.compile(words);
    }

    /** {@code amount} of these in yuan, exactly. */
    BigDecimal yuan(BigDecimal amount) {
        return amount.movePointRight(zeros);
    }

    /** The amount of these that {@code yuan} is, exactly. */
    public BigDecimal of(BigDecimal yuan) {
        return yuan.movePointLeft(zeros);
    }

    /** The unit that {@code word} means, such as 亿元. */
    public static Optional<MoneyUnit> named(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        for (var unit : values()) {
            if (unit.words.matcher(plain).matches()) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
