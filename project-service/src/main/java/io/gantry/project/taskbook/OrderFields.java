package io.gantry.project.taskbook;

import io.gantry.project.register.FieldChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can change in what a unit is ordered, by names that the history has for it, e.g. {@code taskBook.2026.investment}. */
final class OrderFields {

    private static final Map<String, Function<UnitOrder, @Nullable Object>> ALL = all();

    private OrderFields() {}

    static List<FieldChange> changes(int year, @Nullable UnitOrder before, UnitOrder after) {
        var fields = new LinkedHashMap<String, Function<Optional<UnitOrder>, @Nullable Object>>();
        ALL.forEach((name, value) -> fields.put(
                "taskBook." + year + "." + name, order -> order.isPresent() ? value.apply(order.get()) : null));
        return FieldChange.between(Optional.ofNullable(before), Optional.of(after), fields);
    }

    private static Map<String, Function<UnitOrder, @Nullable Object>> all() {
        var fields = new LinkedHashMap<String, Function<UnitOrder, @Nullable Object>>();
        fields.put("investment", order -> order.investment().toPlainString());
        fields.put("months", OrderFields::months);
        fields.put("weeks", OrderFields::weeks);
        fields.put("starts", UnitOrder::starts);
        fields.put("completions", UnitOrder::completions);
        return fields;
    }

    private static @Nullable String months(UnitOrder order) {
        return order.months().isEmpty()
                ? null
                : order.months().stream()
                        .map(one -> one.month() + ": " + one.investment().toPlainString())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String weeks(UnitOrder order) {
        return order.weeks().isEmpty()
                ? null
                : order.weeks().stream()
                        .map(one -> one.week() + ": " + one.investment().toPlainString())
                        .collect(Collectors.joining(", "));
    }
}
