package io.gantry.progress.status;

import io.gantry.event.YearClass;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts by which a store sorts projects: what is to come first has the smaller one. */
final class OrderKeys {

    private static final List<Lamp> WORST_FIRST = List.of(Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.GREY, Lamp.BLUE);
    private static final List<String> LARGEST_TIERS_FIRST = List.of("100BN", "10BN", "1BN", "100M");
    // The characters in common use stand in it in the order of their sounds (pinyin).
    private static final Charset BY_SOUND = Charset.forName("GB18030");
    private static final int MOST_DELAYS = 100_000;
    private static final int MOST_HUNDREDTHS = 10_000;
    private static final int DIGITS = 18;
    // Beyond what the registry takes, so that what is left is never negative.
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(DIGITS - 1);

    private static final String KNOWN = "0";
    private static final String UNKNOWN = "1";

    private OrderKeys() {}

    static String worst(ProjectSummary project) {
        return WORST_FIRST.indexOf(project.lamp()) + fewerLater(project.delays().open()) + gap(project);
    }

    static String fewerLater(int delays) {
        return padded(Math.max(0, MOST_DELAYS - delays));
    }

    static String gap(ProjectSummary project) {
        var points =
                project.plannedPercent().subtract(project.percentComplete()).movePointRight(2);
        return padded(MOST_HUNDREDTHS - points.intValue());
    }

    static String silent(ProjectSummary project) {
        var last = project.lastReportAt();
        return padded(last == null ? 0 : Math.max(0, last.toEpochMilli()));
    }

    static String investment(ProjectSummary project) {
        return padded(MOST_MONEY
                .subtract(project.totalInvestment())
                .max(BigDecimal.ZERO)
                .longValue());
    }

    /** Latin letters by the alphabet, in any case; then Chinese by sound, rare characters behind the common ones. */
    static String words(@Nullable String text) {
        return text == null
                ? UNKNOWN
                : KNOWN + HexFormat.of().formatHex(text.toLowerCase(Locale.ROOT).getBytes(BY_SOUND));
    }

    static String tier(String tier) {
        int known = LARGEST_TIERS_FIRST.indexOf(tier);
        return (known < 0 ? LARGEST_TIERS_FIRST.size() : known) + tier;
    }

    static String yearClass(@Nullable YearClass yearClass) {
        return yearClass == null ? UNKNOWN : KNOWN + yearClass.ordinal();
    }

    static String trueFirst(boolean flag) {
        return flag ? "0" : "1";
    }

    static String padded(long number) {
        var digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
