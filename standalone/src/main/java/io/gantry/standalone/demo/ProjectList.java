package io.gantry.standalone.demo;

import io.gantry.event.Standing;
import io.gantry.standalone.demo.Portfolio.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projects of the demo as the list that a district has of its own, in CSV: a project on each line. */
final class ProjectList {

    private static final List<String> HEADINGS = List.of(
            "项目编号",
            "项目名称",
            "英文名称",
            "类别",
            "产业链",
            "规模",
            "总投资(元)",
            "年度计划投资(元)",
            "牵头单位",
            "责任单位",
            "现场单位",
            "包联领导",
            "要求完工",
            "阶段",
            "登记状态");

    private ProjectList() {}

    /** @param standing of all of them, at first */
    static byte[] of(List<Story> stories, Standing standing) {
        var lines = Stream.concat(Stream.of(HEADINGS), stories.stream().map(story -> cells(story, standing)));
        return lines.map(ProjectList::line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Story story, Standing standing) {
        var project = story.project();
        return List.of(
                project.id(),
                project.names().zh(),
                given(project.names().en()),
                project.classification(),
                given(project.industryChain()),
                project.tier(),
                project.totalInvestment().toPlainString(),
                project.annualInvestment().toPlainString(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                given(project.sponsor()),
                project.requiredFinish().toString(),
                story.registeredAs().name(),
                standing.name());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
