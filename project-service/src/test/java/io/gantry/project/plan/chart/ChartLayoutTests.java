package io.gantry.project.plan.chart;

import static io.gantry.project.plan.chart.Charts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gantry.event.ActivityLink;
import io.gantry.problem.Language;
import io.gantry.project.plan.chart.NotedSurface.Filled;
import io.gantry.project.plan.ledger.PlannedDates;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where things are, with Chinese characters that are as wide as they are high, and others that are half as wide. */
class ChartLayoutTests {

    private static final Lettering PLAIN = (text, size) ->
            text.codePoints().mapToDouble(point -> point < 0x2E80 ? 0.5 : 1).sum() * size;

    @ParameterizedTest
    @EnumSource
    void eachRowIsOnOnePageUnderTheSameHeadingsAndScale(Paper paper) {
        var layout = new ChartLayout(Charts.of(300), paper.sheet(), PLAIN);
        var first = drawn(layout, 0);
        var seen = new HashSet<String>();
        int rows = 0;

        for (int page = 0; page < layout.pages(); page++) {
            var words = drawn(layout, page).words();
            var names = words.stream().filter(word -> word.endsWith("路基")).toList();
            seen.addAll(names);
            rows += names.size();
            assertThat(words)
                    .contains("龙河电池产业园", "工作", "计划开始", "总时差", "关键", "原定", "数据日期")
                    .anyMatch(word -> word.contains("GX-2026-017 · 计划第 5 版 · 数据日期 2026-06-30"))
                    .contains("2026-07-01 制图 · 第 %d 页，共 %d 页".formatted(page + 1, layout.pages()));
            assertThat(words).containsAll(scaleOf(first));
        }

        assertThat(rows).isEqualTo(300);
        assertThat(seen).hasSize(300);
        assertThat(layout.pages()).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOutsideTheSheet(Paper paper) {
        var sheet = paper.sheet();
        var layout = new ChartLayout(Charts.of(200), sheet, PLAIN);
        for (int page = 0; page < layout.pages(); page++) {
            var drawn = drawn(layout, page);
            assertThat(drawn.filled)
                    .allMatch(one -> one.box().x() >= 0 && one.box().right() <= sheet.width())
                    .allMatch(one -> one.box().y() >= 0 && one.box().bottom() <= sheet.height());
            assertThat(drawn.texts)
                    .allMatch(text -> text.y() <= sheet.height()
                            && text.x() + PLAIN.width(text.text(), text.size()) <= sheet.width() + 1);
        }
    }

    @Test
    void theLargerPaperHasRoomForMoreRowsAndWritesLarger() {
        assertThat(new ChartLayout(Charts.of(89), Paper.A0.sheet(), PLAIN).pages())
                .isEqualTo(1);
        assertThat(new ChartLayout(Charts.of(89), Paper.A3.sheet(), PLAIN).pages())
                .isEqualTo(2);
        assertThat(Paper.A0.sheet().scale()).isGreaterThan(Paper.A3.sheet().scale());
    }

    @Test
    void barsBeginInTheMorningOfTheirFirstDayAndEndInTheEveningOfTheirLast() {
        var drawn = drawn(Charts.of(Charts.row("桩基", MARCH, 10), Charts.row("承台", MARCH.plusDays(10), 20)));

        var bars = drawn.boxes(Ink.PLANNED, legend(2));
        assertThat(bars).hasSize(2);
        assertThat(bars.get(1).x()).isCloseTo(bars.get(0).right(), within(0.001));
        assertThat(bars.get(1).width()).isCloseTo(2 * bars.get(0).width(), within(0.001));
    }

    @Test
    void showsWhatIsDoneWhatIsCriticalAndWhereItWasFirst() {
        var first = new PlannedDates(MARCH.minusDays(10), MARCH.minusDays(1));
        var drawn = drawn(Charts.of(Charts.row("桩基", MARCH, 10, first, 25, true)));

        var bar = drawn.boxes(Ink.CRITICAL, legend(1)).get(0);
        var done = drawn.boxes(Ink.DONE, legend(1)).get(0);
        var ghost = drawn.boxes(Ink.BASELINE, legend(1)).get(0);
        assertThat(done.x()).isEqualTo(bar.x());
        assertThat(done.width()).isCloseTo(bar.width() / 4, within(0.001));
        assertThat(ghost.right()).isCloseTo(bar.x(), within(0.001));
        assertThat(ghost.y()).isGreaterThan(bar.bottom());
        // It is told from others without colours, too.
        assertThat(drawn.framed).anyMatch(frame -> frame.box().equals(bar));
        assertThat(drawn.words()).contains("25%");
    }

    @Test
    void showsWhenItCanHappenAsComputed() {
        var planned = Charts.row("桩基", MARCH, 10);
        var computed = new PlannedDates(MARCH.plusDays(10), MARCH.plusDays(29));
        var drawn = drawn(
                Charts.of(new ChartRow("桩基", 0, false, false, planned.planned(), null, computed, null, 10, -8, false)));

        var bar = drawn.boxes(Ink.PLANNED, legend(1)).get(0);
        var later = drawn.boxes(Ink.COMPUTED, legend(1)).get(0);
        assertThat(later.x()).isCloseTo(bar.right(), within(0.001));
        assertThat(later.width()).isCloseTo(2 * bar.width(), within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"FS, 3, true, false", "SS, 3, false, false", "FF, 3, true, true", "SF, 5, false, true"})
    void aLinkLeavesAndArrivesOnTheSidesOfItsType(ActivityLink.Type type, int parts, boolean finish, boolean atFinish) {
        var drawn = drawn(Charts.linked(type, Charts.row("桩基", MARCH, 10), Charts.row("承台", MARCH.plusDays(30), 20)));

        var bars = drawn.boxes(Ink.PLANNED, legend(2));
        var lines = drawn.lines.stream()
                .filter(line -> line.ink() == Ink.LINK)
                .map(Filled::box)
                .toList();
        var mark = drawn.diamonds.stream()
                .filter(one -> one.ink() == Ink.LINK)
                .findFirst()
                .orElseThrow();
        assertThat(lines).hasSize(parts);
        assertThat(finish ? lines.get(0).x() : lines.get(0).right())
                .isCloseTo(finish ? bars.get(0).right() : bars.get(0).x(), within(0.001));
        assertThat(mark.centerX())
                .isCloseTo(atFinish ? bars.get(1).right() : bars.get(1).x(), within(0.001));
    }

    @Test
    void aLinkToAnotherPageEndsAtTheEdgeOfTheRows() {
        var rows = Charts.of(300).rows();
        var chart = Charts.of(rows, Language.CHINESE);
        var linked = new Chart(
                "P",
                "P",
                1,
                chart.requiredFinish(),
                null,
                MARCH,
                Language.CHINESE,
                rows,
                List.of(new ChartLink(0, 299, ActivityLink.Type.FS)));
        var layout = new ChartLayout(linked, Paper.A3.sheet(), PLAIN);

        assertThat(drawn(layout, 0).lines).anyMatch(line -> line.ink() == Ink.LINK);
        assertThat(drawn(layout, 1).lines).noneMatch(line -> line.ink() == Ink.LINK);
        assertThat(drawn(layout, layout.pages() - 1).diamonds).anyMatch(mark -> mark.ink() == Ink.LINK);
    }

    @Test
    void aMilestoneIsAMarkAndASummaryABracket() {
        var drawn = drawn(Charts.of(Charts.summary("基础", MARCH, 20), Charts.milestone("开工", MARCH)));

        assertThat(drawn.diamonds).hasSize(2);
        assertThat(drawn.boxes(Ink.SUMMARY, legend(2))).hasSize(3);
        assertThat(drawn.boxes(Ink.PLANNED, legend(2))).isEmpty();
    }

    @Test
    void theDataDateAndTheRequiredFinishGoThroughAllRows() {
        var drawn = drawn(Charts.of(Charts.row("桩基", MARCH, 10), Charts.row("承台", MARCH, 10)));

        assertThat(drawn.lines)
                .filteredOn(line -> line.ink() == Ink.DATA_DATE || line.ink() == Ink.REQUIRED)
                .anyMatch(line -> line.box().height() == 2 * ChartLayout.ROW && line.ink() == Ink.DATA_DATE)
                .anyMatch(line -> line.box().height() == 2 * ChartLayout.ROW && line.ink() == Ink.REQUIRED);
    }

    @Test
    void aNameThatIsTooLongEndsInDots() {
        var drawn = drawn(Charts.of(Charts.row("一".repeat(80), MARCH, 10)));

        assertThat(drawn.words()).anyMatch(word -> word.startsWith("一一") && word.endsWith("一…"));
        assertThat(PLAIN.fitting("桩基工程", 10, 40)).isEqualTo("桩基工程");
        assertThat(PLAIN.fitting("桩基工程", 10, 39)).isEqualTo("桩基工…");
        assertThat(PLAIN.fitting("桩基工程", 10, 14)).isEmpty();
    }

    @Test
    void speaksEnglish() {
        var drawn = drawn(Charts.of(List.of(Charts.row("Piles", MARCH, 10)), Language.ENGLISH));

        assertThat(drawn.words()).contains("Activity", "Float", "Apr 2026", "2026-07-01 · page 1 of 1");
    }

    /** Where the rows end, and what is below explains them. */
    private static double legend(int rows) {
        return ChartLayout.heightOf(rows) - ChartLayout.heightOf(0) + 94;
    }

    private static List<String> scaleOf(NotedSurface drawn) {
        return drawn.words().stream()
                .filter(word -> word.endsWith("月") || word.endsWith("年"))
                .toList();
    }

    private static NotedSurface drawn(Chart chart) {
        return drawn(new ChartLayout(chart, Paper.A3.sheet(), PLAIN), 0);
    }

    private static NotedSurface drawn(ChartLayout layout, int page) {
        var surface = new NotedSurface();
        layout.draw(page, surface);
        return surface;
    }
}
