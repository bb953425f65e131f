package io.gantry.http.validation;

import io.gantry.problem.Phrase;
import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value that breaks a constraint should have been. A constraint that stands here needs no message; one that would say
 * too little has its own, {@code code|English|Chinese}.
 */
final class ConstraintPhrases {

    private static final int PARTS = 3;
    private static final Phrase SIZE_OF_TEXT =
            new Phrase("text-length", "{min} to {max} characters", "{min} 到 {max} 个字符");

    private static final Map<String, Phrase> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("NotNull", new Phrase("required", "a value", "必填")),
            Map.entry("NotBlank", new Phrase("not-blank", "a text that is not empty", "非空文本")),
            Map.entry("NotEmpty", new Phrase("not-empty", "at least one", "至少一项")),
            Map.entry("Size", new Phrase("size", "{min} to {max} of them", "{min} 到 {max} 项")),
            Map.entry("Min", new Phrase("at-least", "at least {value}", "不小于 {value}")),
            Map.entry("Max", new Phrase("at-most", "at most {value}", "不大于 {value}")),
            Map.entry("Pattern", new Phrase("pattern", "a text of the form {regexp}", "符合 {regexp} 的文本")),
            Map.entry(
                    "Code",
                    new Phrase(
                            "code",
                            "1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first",
                            "1 到 40 个字母、数字、点、下划线或连字符，以字母或数字开头")),
            Map.entry("Day", new Phrase("day-range", "a date from {from} to {to}", "{from} 到 {to} 之间的日期")),
            Map.entry(
                    "Decimal",
                    new Phrase(
                            "decimal",
                            "a number from {min} to {max} with at most {decimals} decimals",
                            "{min} 到 {max} 之间的数，至多 {decimals} 位小数")),
            Map.entry(
                    "Money",
                    new Phrase(
                                    "money",
                                    "an amount in yuan from 0 to {max} with at most {decimals} decimals",
                                    "0 到 {max} 元之间的金额，至多 {decimals} 位小数")
                            .with(Money.LARGEST, Money.DECIMALS)),
            Map.entry(
                    "Percent",
                    new Phrase(
                            "percent",
                            "a percentage from 0 to 100 with at most 2 decimals",
                            "0 到 100 之间的百分数，至多 2 位小数")),
            Map.entry(
                    "OneLineText",
                    new Phrase(
                            "one-line-text",
                            "a text of 1 to {max} characters on one line, without control or hidden characters",
                            "1 到 {max} 个字符的单行文本，不含控制字符和隐藏字符")),
            Map.entry(
                    "MultilineText",
                    new Phrase(
                            "multiline-text",
                            "a text of at most {max} characters, without control or hidden characters",
                            "至多 {max} 个字符的文本，不含控制字符和隐藏字符")));

    private ConstraintPhrases() {}

    static Phrase of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var own = parsed(violation.getMessageTemplate());
        if (own != null) {
            return own;
        }
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var phrase = name.equals("Size") && violation.getInvalidValue() instanceof CharSequence
                ? SIZE_OF_TEXT
                : BY_CONSTRAINT.get(name);
        if (phrase == null) {
            throw new IllegalStateException(
                    "constraint " + name + " (expected: one of " + BY_CONSTRAINT.keySet() + ")");
        }
        if (!phrase.values().isEmpty()) {
            return phrase;
        }
        return phrase.with(phrase.places().stream()
                .map(place -> constraint.getAttributes().get(place))
                .toArray());
    }

    private static @Nullable Phrase parsed(String message) {
        var parts = message.split("\\|", -1);
        return parts.length == PARTS ? new Phrase(parts[0], parts[1], parts[2]) : null;
    }

    /** Whether a value that breaks {@code constraint} can be told of. */
    static boolean know(String constraint) {
        return BY_CONSTRAINT.containsKey(constraint);
    }
}
