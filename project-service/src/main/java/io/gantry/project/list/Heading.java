package io.gantry.project.list;

import io.gantry.project.list.value.MoneyUnit;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands what stands above a column: which field it is, and in which unit its amounts are. */
final class Heading {

    private static final String CHINESE_UNITS = "十亿元|亿元|千万元|百万元|万元|元";
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^)\\]】]*)[)\\]】]");
    private static final Pattern UNIT = Pattern.compile("(" + CHINESE_UNITS + ")");
    private static final Pattern UNIT_OF_ALL =
            Pattern.compile(".*(?:单位|unit)[:：]?(" + CHINESE_UNITS + "|[a-z0-9,¥]+).*");
    private static final Pattern UNIT_AT_END = Pattern.compile("[/,、]?(?:" + CHINESE_UNITS + ")$");
    private static final Pattern YEAR = Pattern.compile("^(?:20\\d\\d)年?度?");
    private static final Map<String, ListField> FIELDS = fields();

    private Heading() {}

    /** The field that {@code text} is a heading of. */
    static Optional<ListField> fieldOf(String text) {
        var found = FIELDS.get(plain(text));
        // 2026年计划投资 is what is planned for the year, and 计划投资 could be anything.
        return Optional.ofNullable(
                found == null ? FIELDS.get(YEAR.matcher(plain(text)).replaceFirst("年度")) : found);
    }

    /** The unit that a heading says. */
    static Optional<MoneyUnit> unitOf(String text) {
        var normal = normal(text);
        var brackets = BRACKETS.matcher(normal);
        while (brackets.find()) {
            var unit = MoneyUnit.named(brackets.group(1).replaceFirst("^单位[:：]?", ""));
            if (unit.isPresent()) {
                return unit;
            }
        }
        var word = UNIT.matcher(normal);
        return word.find() ? MoneyUnit.named(word.group(1)) : Optional.empty();
    }

    /** The unit that a line above the headings says of all amounts, such as 单位：万元. */
    static Optional<MoneyUnit> unitOfAll(String text) {
        var found = UNIT_OF_ALL.matcher(normal(text));
        return found.matches() ? MoneyUnit.named(found.group(1)) : Optional.empty();
    }

    private static String plain(String text) {
        var bare = BRACKETS.matcher(normal(text)).replaceAll("").replaceAll("[*:：＊_]", "");
        return UNIT_AT_END.matcher(bare).replaceFirst("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    private static Map<String, ListField> fields() {
        var fields = new HashMap<String, ListField>();
        for (var field : ListField.values()) {
            fields.put(plain(field.field()), field);
            fields.put(plain(field.label().english()), field);
            fields.put(plain(field.label().chinese()), field);
            field.headings().forEach(heading -> fields.putIfAbsent(plain(heading), field));
        }
        return fields;
    }
}
