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
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(20_000_000);

    // Little in winter, most before the rains and after them.
    private static final int[] PERCENT = {2, 2, 8, 10, 12, 12, 8, 8, 12, 12, 8, 6};

    private final GantryClient gantry;
    private final int year;

    DemoTargets(GantryClient gantry, LocalDate day) {
        this.gantry = gantry;
        this.year = day.getYear();
    }

    /** Sets the target of a story; every fourth has one. */
    void set(Story story, int number) {
        if (number % BY_MONTHS != 0) {
            return;
        }
        var total = story.project().annualInvestment();
        var months = new ArrayList<BigDecimal>();
        var left = total;
        for (int month = 0; month < PERCENT.length - 1; month++) {
            var share = total.movePointLeft(2).multiply(BigDecimal.valueOf(PERCENT[month]));
            var rounded = share.setScale(0, RoundingMode.DOWN);
            months.add(rounded);
            left = left.subtract(rounded);
        }
        months.add(left);
        gantry.put(
                        "/api/registry/projects/" + story.project().id() + "/targets/" + year,
                        Map.of("investment", total, "months", months, "reason", "年度投资计划分月下达"))
                .expect(200);
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
        for (int month = 1; month <= PERCENT.length; month++) {
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
        // As it is written, and not with an exponent.
        var amount = line.path("projects").decimalValue().setScale(2, RoundingMode.HALF_UP);
        return new BigDecimal(amount.toPlainString());
    }
}
