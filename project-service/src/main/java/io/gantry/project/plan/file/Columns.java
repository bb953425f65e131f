package io.gantry.project.plan.file;

import io.gantry.event.Names;
import io.gantry.file.FileActivity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Columns of the user's own in a schedule file, as far as they say something that a plan has and files have no field for. */
final class Columns {

    static final String ID = FileActivity.ID_COLUMN;
    static final String ENGLISH = "Gantry English";
    static final String WEIGHT = "Gantry Weight";
    static final String UNIT = "Gantry Unit";
    static final String POSITION = "Gantry Position";

    /** There if the duration was given, and not only follows from the dates. */
    static final String DAYS = "Gantry Days";

    /** There if the constraint is other than the one in the file: none, or {@code ASAP} that was given. */
    static final String CONSTRAINT = "Gantry Constraint";

    /** There if a summary's planned dates are not those of its parts. */
    static final String START = "Gantry Start";

    static final String FINISH = "Gantry Finish";

    private static final List<String> WEIGHTS = List.of(WEIGHT, "权重", "Weight");
    private static final List<String> UNIT_TITLES = List.of("责任", "单位", "responsib", "unit");
    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("999999999.9999");

    private Columns() {}

    static @Nullable BigDecimal weight(FileActivity row) {
        return WEIGHTS.stream()
                .map(title -> number(row.columns().get(title)))
                .filter(weight -> weight != null && weight.signum() >= 0 && weight.compareTo(LARGEST_WEIGHT) <= 0)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Integer position(FileActivity row) {
        var number = number(row.columns().get(POSITION));
        return number == null || number.signum() < 0 || number.scale() > 0 || number.precision() > 9
                ? null
                : number.intValue();
    }

    /**
     * The unit that answers for a row, if it names one: in the column of Gantry, then in one whose title tells of units, then in
     * any other, then among its resources.
     *
     * @param units codes by what people may write: code, Chinese name, English name
     */
    static @Nullable String unit(FileActivity row, Map<String, String> units) {
        var byTitle = new TreeMap<>(row.columns());
        var told = new java.util.ArrayList<String>();
        byTitle.forEach((title, text) -> {
            if (title.equals(UNIT)) {
                told.add(0, text);
            }
        });
        byTitle.forEach((title, text) -> {
            if (tellsOfUnits(title)) {
                told.add(text);
            }
        });
        told.addAll(byTitle.values());
        told.addAll(row.resources());
        return told.stream()
                .map(text -> units.get(text.strip()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean tellsOfUnits(String title) {
        return UNIT_TITLES.stream()
                .anyMatch(part -> title.toLowerCase(java.util.Locale.ROOT).contains(part));
    }

    /** What people may write for units with these names. */
    static Map<String, String> words(Map<String, Names> units) {
        var words = new java.util.HashMap<String, String>();
        // Sorted, so that of two units of one name it is always the same.
        new TreeMap<>(units).forEach((code, names) -> {
            for (var name : Arrays.asList(names.zh(), names.en())) {
                if (name != null) {
                    words.putIfAbsent(name.strip(), code);
                }
            }
        });
        units.keySet().forEach(code -> words.put(code, code));
        return words;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > 20) {
            return null;
        }
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            return number.scale() > 4 ? null : number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
