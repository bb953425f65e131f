package io.gantry.project.plan;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.plan.chart.ChartWriter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Why a plan is not drawn. */
final class ChartProblems {

    /** A page that is told so can be printed by the browser, which brings fonts of its own. */
    static final ProblemType NO_FONT = new ProblemType(
            422, "characters-without-font", "No font of the server has some of the characters", "服务器的字体缺少部分文字");

    private static final Phrase MISSING = new Phrase(
            "chart-characters",
            "{count} characters are in no font of the server: {characters} (expected: fonts that have them, see"
                    + " gantry.fonts; or print the chart from the browser)",
            "服务器的字体缺少 {count} 个字符：{characters}（要求：安装含有这些字符的字体，见 gantry.fonts；或在浏览器中打印横道图）");
    private static final Phrase EMPTY = new Phrase("chart-empty", "the project has no plan to draw", "还没有可以绘制的计划");
    private static final Phrase ROWS = new Phrase(
            "chart-rows",
            "at most {most} activities in a picture; PDF has room for every plan",
            "图片最多容纳 {most} 项任务；PDF 可容纳全部计划");
    private static final Phrase SLOW = new Phrase(
            "chart-slow",
            "drawing the plan takes longer than {seconds} s at the moment; try again later",
            "目前绘制该计划超过 {seconds} 秒，请稍后再试");

    private static final int SHOWN = 30;

    private ChartProblems() {}

    static ProblemException missing(Collection<Integer> points) {
        var shown = points.stream()
                .limit(SHOWN)
                .map(point -> "%s (U+%04X)".formatted(Character.toString(point), point))
                .collect(Collectors.joining(", "));
        var more = points.size() > SHOWN ? shown + ", …" : shown;
        return new ProblemException(NO_FONT, Fault.of("", MISSING.with(points.size(), more)));
    }

    static ProblemException empty() {
        return new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("", EMPTY));
    }

    static ProblemException tooManyRows(int rows) {
        return new ProblemException(
                ProblemType.INVALID_CONTENT, Fault.of("format", rows, ROWS.with(ChartWriter.MOST_IN_PICTURE)));
    }

    static ProblemException slow(long seconds) {
        return new ProblemException(ProblemType.UNAVAILABLE, SLOW.with(seconds));
    }
}
