package io.gantry.project.project;

import io.gantry.event.YearTarget;
import io.gantry.project.register.FieldChange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can change in the target of a year, by names that the history has for it, e.g. {@code targets.2026.investment}. */
final class TargetFields {

    private static final Map<String, Function<YearTarget, @Nullable Object>> ALL = all();

    private TargetFields() {}

    static List<FieldChange> changes(@Nullable YearTarget before, YearTarget after) {
        var fields = new LinkedHashMap<String, Function<Optional<YearTarget>, @Nullable Object>>();
        ALL.forEach((name, value) -> fields.put(
                "targets." + after.year() + "." + name,
                target -> target.isPresent() ? value.apply(target.get()) : null));
        return FieldChange.between(Optional.ofNullable(before), Optional.of(after), fields);
    }

    private static Map<String, Function<YearTarget, @Nullable Object>> all() {
        var fields = new LinkedHashMap<String, Function<YearTarget, @Nullable Object>>();
        fields.put("investment", target -> target.investment().toPlainString());
        fields.put("months", target -> target.months() == null ? null : textOf(target.months()));
        fields.put("startMonth", YearTarget::startMonth);
        fields.put("completionMonth", YearTarget::completionMonth);
        return fields;
    }

    private static String textOf(List<BigDecimal> months) {
        return months.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
