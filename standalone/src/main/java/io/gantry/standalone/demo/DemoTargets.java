package io.gantry.standalone.demo;

import io.gantry.event.Unit;
import io.gantry.standalone.demo.Portfolio.Story;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Gives some projects of the demo a target by months, and units their task books: what their projects come to, but for one month of
 * one unit, in which more is ordered, so that its book and that of the unit above do not add up. What is there stays as it is.
 */
final class DemoTargets {

    private static final int BY_MONTHS = 4;
    private static final int ODD_MONTH = 6;
    private static final int MONTHS = 12;
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(20_000_000);

    private final GantryClient gantry;
    private final int year;

    DemoTargets(GantryClient gantry, LocalDate day) {
        this.gantry = gantry;
        this.year = day.getYear();
    }

    /** Sets the target of a story; every fourth has one, in which a fifth of each month's is done a month later than if it were even. */
    void set(Story story, int number) {
        var path = "/api/registry/projects/" + story.project().id() + "/targets/" + year;
        if (number % BY_MONTHS != 0) {
            return;
        }
        var target = gantry.get(path).expect(200).body();
        if (target.has("said")) {
            return;
        }
        var months = new ArrayList<BigDecimal>();
        target.path("months").forEach(month -> months.add(amount(month)));
        for (int month = months.size() - 1; month > 0; month--) {
            var later = months.get(month).signum() == 0 ? BigDecimal.ZERO : fifth(months.get(month - 1));
            months.set(month, months.get(month).add(later));
            months.set(month - 1, months.get(month - 1).subtract(later));
        }
        gantry.put(path, Map.of("investment", amount(target.path("investment")), "months", months))
                .expect(200);
    }

    private static BigDecimal fifth(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(5), 0, RoundingMode.DOWN);
    }

    /** @param odd the unit in whose book a month does not add up */
    void order(List<Unit> units, String odd) {
        for (int i = units.size() - 1; i >= 0; i--) {
            order(units.get(i).code(), units.get(i).code().equals(odd));
        }
    }

    private void order(String unit, boolean isOdd) {
        var path = "/api/registry/task-books/" + unit + "/" + year;
        var book = gantry.get(path).expect(200).body();
        var whole = planned(book.path("whole"));
        if (book.has("ordered") || whole.signum() == 0) {
            return;
        }
        var months = new ArrayList<Map<String, Object>>();
        for (int month = 1; month <= MONTHS; month++) {
            var planned = planned(book.path("months").path(month - 1));
            months.add(Map.of(
                    "month", month, "investment", isOdd && month == ODD_MONTH ? planned.add(TOO_MUCH) : planned));
        }
        var order = new HashMap<String, Object>();
        order.put("investment", isOdd ? whole.add(TOO_MUCH) : whole);
        order.put("months", months);
        order.put("starts", book.path("starts").size());
        order.put("completions", book.path("completions").size());
        gantry.put(path, order).expect(200);
    }

    private static BigDecimal planned(JsonNode line) {
        return amount(line.path("projects"));
    }

    // As it is written, and not with an exponent.
    private static BigDecimal amount(JsonNode number) {
        return new BigDecimal(
                number.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
