package io.gantry.project.list.value;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import io.gantry.http.validation.Code;
import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that stand for the codes of a list: of each code the Chinese one, the English one, and what else people write.
 *
 * @param codes in their order; of each its words, the first Chinese, the second English
 * @param isOpen whether other codes may be given, too
 */
public record Words(Map<String, List<String>> codes, boolean isOpen) {

    private static final Phrase ONE_OF = new Phrase("list-word", "one of {words}", "{words} 之一");
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    /** How far a project has come. */
    public static final Words STAGES = new Words(
            byCode(List.of(
                    of(Stage.PLANNED, "谋划", "Idea", "谋划储备", "储备"),
                    of(Stage.NEGOTIATING, "洽谈", "Negotiating", "在谈"),
                    of(Stage.SIGNED, "签约", "Signed", "已签约"),
                    of(Stage.REGISTERED, "注册", "Registered", "已注册"),
                    of(Stage.SITE_SECURED, "落地", "Site secured", "已落地"),
                    of(Stage.PREPARING, "前期", "Preparing", "前期准备", "前期工作", "开展前期"),
                    of(Stage.STARTED, "开工", "Started", "新开工", "已开工"),
                    of(Stage.UNDER_CONSTRUCTION, "在建", "Under construction", "续建", "建设中", "施工"),
                    of(Stage.COMPLETED, "竣工", "Completed", "已竣工", "完工"),
                    of(Stage.IN_PRODUCTION, "投产", "In production", "已投产"),
                    of(Stage.FULL_PRODUCTION, "达产", "At full capacity", "已达产"))),
            false);

    /** Whether a project is being watched. */
    public static final Words STANDINGS = new Words(
            byCode(List.of(
                    of(Standing.ACTIVE, "在建管理", "Active", "推进中", "正常", "纳入调度"),
                    of(Standing.ONBOARDING, "补录历史", "Onboarding", "补录中", "补录"),
                    of(Standing.SUSPENDED, "停缓建", "Suspended", "停建", "缓建"),
                    of(Standing.WITHDRAWN, "退出", "Withdrawn", "已退出"))),
            false);

    /** What is built; the codes are open, these have words. */
    public static final Words CLASSIFICATIONS = new Words(
            byCode(List.of(
                    List.of("INDUSTRY", "产业项目", "Industry", "产业", "工业", "产业类", "工业项目"),
                    List.of("INFRASTRUCTURE", "基础设施", "Infrastructure", "基础设施项目", "基础设施类"),
                    List.of("PUBLIC_SERVICES", "民生项目", "Public services", "民生", "社会事业", "公共服务", "社会民生"))),
            true);

    /** The scale; the codes are open, these have words. */
    public static final Words TIERS = new Words(
            byCode(List.of(
                    List.of("100BN", "千亿级", "¥100 bn class", "千亿", "千亿元"),
                    List.of("10BN", "百亿级", "¥10 bn class", "百亿", "百亿元"),
                    List.of("1BN", "十亿级", "¥1 bn class", "十亿", "十亿元"),
                    List.of("100M", "亿元级", "¥100 m class", "亿级", "亿元"))),
            true);

    /** Whether something is so. */
    public static final Words FLAGS = new Words(
            byCode(List.of(
                    List.of("true", "是", "Yes", "y", "√", "✓", "✔", "1", "对"),
                    List.of("false", "否", "No", "n", "×", "✗", "✘", "0", "不是"))),
            false);

    /** Whether a project is in the statistics. */
    public static final Words IN_STATISTICS = FLAGS.and(Map.of(
            "true", List.of("入统", "已入统", "已纳入统计"),
            "false", List.of("未入统", "不入统", "未纳入统计")));

    /** What a project is in the list of a year. */
    public static final Words YEAR_CLASSES = new Words(
            byCode(List.of(
                    of(YearClass.PREPARED, "预备", "In preparation", "预备类", "预备项目"),
                    of(YearClass.NEW_START, "新开工", "New start", "新开工类", "新开工项目", "计划新开工", "拟新开工"),
                    of(YearClass.CONTINUED, "续建", "Continued", "续建类", "续建项目", "结转续建"),
                    of(YearClass.COMPLETING, "竣工", "To be completed", "竣工类", "竣工项目", "计划竣工", "拟竣工", "竣工投产"))),
            false);

    private Words and(Map<String, List<String>> further) {
        var all = new LinkedHashMap<String, List<String>>();
        codes.forEach((code, words) -> {
            var both = new ArrayList<>(words);
            both.addAll(further.getOrDefault(code, List.of()));
            all.put(code, List.copyOf(both));
        });
        return new Words(all, isOpen);
    }

    /** The code that a cell names by its word or itself. */
    public Reading<String> read(Cell cell) {
        var text = plain(cell.text());
        for (var entry : codes.entrySet()) {
            if (plain(entry.getKey()).equals(text)
                    || entry.getValue().stream().anyMatch(word -> plain(word).equals(text))) {
                return Reading.of(entry.getKey());
            }
        }
        var code = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        return isOpen && CODE.matcher(code).matches() ? Reading.of(code) : Reading.asking(ONE_OF.with(all()));
    }

    /** The first word of {@code code} in a language: 0 for Chinese, 1 for English; the code itself where it has none. */
    public String wordOf(String code, int language) {
        var words = codes.get(code);
        return words == null ? code : words.get(language);
    }

    /** The words of all codes in a language, as {@link #wordOf} has them. */
    public List<String> inLanguage(int language) {
        return codes.values().stream().map(words -> words.get(language)).toList();
    }

    private String all() {
        var all = new ArrayList<String>();
        codes.forEach((code, words) -> all.add(words.get(0) + " " + code));
        return String.join(", ", all);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "");
    }

    private static List<String> of(Enum<?> code, String... words) {
        var all = new ArrayList<String>();
        all.add(code.name());
        all.addAll(List.of(words));
        return all;
    }

    private static Map<String, List<String>> byCode(List<List<String>> entries) {
        var codes = new LinkedHashMap<String, List<String>>();
        entries.forEach(entry -> codes.put(entry.get(0), List.copyOf(entry.subList(1, entry.size()))));
        return codes;
    }
}
