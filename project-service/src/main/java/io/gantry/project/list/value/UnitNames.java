package io.gantry.project.list.value;

import io.gantry.event.Names;
import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds units by their codes, or by names that only one of them has. */
public final class UnitNames {

    private static final Phrase UNIT =
            new Phrase("list-unit", "the code or the full name of a registered unit", "已登记单位的代码或全称");
    private static final Phrase SEVERAL =
            new Phrase("list-units", "one of the units with this name: {codes}", "同名单位之一：{codes}");

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Names> names;

    /** @param names the units that may be named, by their codes */
    public UnitNames(Map<String, Names> names) {
        this.names = Map.copyOf(names);
        names.forEach((code, each) -> {
            Stream.of(code, each.zh()).forEach(word -> add(word, code));
            if (each.en() != null) {
                add(each.en(), code);
            }
        });
    }

    private void add(String word, String code) {
        codes.computeIfAbsent(plain(word), ignored -> new TreeSet<>()).add(code);
    }

    /** The codes of all units that may be named. */
    public Set<String> all() {
        return names.keySet();
    }

    /** The name of a unit in a language; its code where it is not known. */
    public String nameOf(String code, boolean inChinese) {
        var known = names.get(code);
        if (known == null) {
            return code;
        }
        var english = known.en();
        return inChinese || english == null ? known.zh() : english;
    }

    /** Whether {@code name} leads to one unit only, so that it can stand for its code. */
    public boolean isUnique(String name) {
        return codes.getOrDefault(plain(name), Set.of()).size() == 1;
    }

    /** The code of the unit that a cell names. */
    public Reading<String> read(Cell cell) {
        var code = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        if (names.containsKey(code)) {
            return Reading.of(code);
        }
        var found = codes.getOrDefault(plain(cell.text()), Set.of());
        if (found.isEmpty()) {
            return Reading.asking(UNIT);
        }
        return found.size() == 1
                ? Reading.of(found.iterator().next())
                : Reading.asking(SEVERAL.with(String.join(", ", found)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
