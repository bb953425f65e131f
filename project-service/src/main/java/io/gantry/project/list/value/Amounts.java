package io.gantry.project.list.value;

import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money: in yuan, exactly, from a number and the unit of its cell or else of its column. */
public final class Amounts {

    private static final Phrase AMOUNT = new Phrase(
            "list-amount", "one amount such as 1.15亿元, 3500万元 or 12000000", "一个金额，例如 1.15亿元、3500万元 或 12000000");
    private static final Phrase UNIT = new Phrase(
            "list-amount-unit",
            "an amount with its unit (元, 万元 or 亿元), or a column whose heading says it",
            "带单位（元、万元或亿元）的金额，或在表头注明单位");

    private static final Pattern WRITTEN =
            Pattern.compile("[¥￥]?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(\\D{0,12})");

    private Amounts() {}

    /** @param ofColumn the unit of amounts that have none of their own; absent if it is not known */
    public static Reading<BigDecimal> read(Cell cell, @Nullable MoneyUnit ofColumn) {
        var number = cell.number();
        if (cell.kind() == Kind.NUMBER && number != null) {
            return inYuan(number, ofColumn);
        }
        if (cell.kind() != Kind.TEXT) {
            return Reading.asking(AMOUNT);
        }
        var written = WRITTEN.matcher(
                Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!written.matches()) {
            return Reading.asking(AMOUNT);
        }
        var amount = new BigDecimal(written.group(1).replace(",", ""));
        var word = written.group(2);
        if (word.isEmpty()) {
            return inYuan(amount, ofColumn);
        }
        Optional<MoneyUnit> own = MoneyUnit.named(word);
        return own.isPresent() ? inYuan(amount, own.get()) : Reading.asking(AMOUNT);
    }

    private static Reading<BigDecimal> inYuan(BigDecimal amount, @Nullable MoneyUnit unit) {
        return unit == null && amount.signum() != 0
                ? Reading.asking(UNIT)
                : Reading.of(canonical(unit == null ? amount : unit.yuan(amount)));
    }

    // Equal amounts are equal records, as they are where a request is read.
    private static BigDecimal canonical(BigDecimal amount) {
        var shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
