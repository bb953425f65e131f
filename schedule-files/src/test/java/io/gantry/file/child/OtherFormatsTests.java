package io.gantry.file.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.file.FileActivity;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.Duration;
import org.mpxj.ProjectDateFormat;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mpx.MPXWriter;

/** Formats that are read and not written here. MPP and Asta are binary, and nothing that runs in a test writes them. */
class OtherFormatsTests {

    private static final String GANTT_PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project name="示范" company="" webLink="" view-date="2026-09-01" view-index="0" gantt-divider-location="400"
                resource-divider-location="300" version="3.2.3200" locale="zh_CN">
              <description/>
              <view zooming-state="default:3" id="gantt-chart"/>
              <calendars base-id="none">
                <day-types>
                  <day-type id="0"/>
                  <day-type id="1"/>
                  <default-week id="1" name="default" sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/>
                  <only-show-weekends value="false"/>
                  <overriden-day-types/>
                  <days/>
                </day-types>
              </calendars>
              <tasks empty-milestones="true">
                <taskproperties/>
                <task id="0" name="施工" meeting="false" start="2026-09-01" duration="9" complete="0" expand="true">
                  <task id="1" name="基坑" meeting="false" start="2026-09-01" duration="4" complete="40" expand="true">
                    <depend id="2" type="2" difference="2" hardness="Strong"/>
                  </task>
                  <task id="2" name="承台" meeting="false" start="2026-09-09" duration="3" complete="0" expand="true"/>
                </task>
              </tasks>
              <resources/>
              <allocations/>
              <vacations/>
              <taskdisplaycolumns/>
              <previous/>
              <roles/>
            </project>
            """;

    /** With times, and with days only, which are those of the work. */
    @ParameterizedTest
    @EnumSource(names = {"DD_MM_YY_HH_MM", "DD_MM_YYYY"})
    void readsMicrosoftProjectExchange(ProjectDateFormat dates) throws Exception {
        var project = new ProjectFile();
        project.getProjectProperties().setDateFormat(dates);
        project.addDefaultBaseCalendar();
        project.getProjectProperties().setProjectTitle("Sample");
        var pit = task(project, "Pit", "2026-09-01T08:00", "2026-09-04T17:00", 4);
        pit.setPercentageComplete(40);
        pit.setActualStart(LocalDateTime.parse("2026-09-01T08:00"));
        var caps = task(project, "Caps", "2026-09-09T08:00", "2026-09-11T17:00", 3);
        caps.addPredecessor(new Relation.Builder()
                .predecessorTask(pit)
                .type(RelationType.FINISH_START)
                .lag(Duration.getInstance(2, TimeUnit.DAYS)));
        var out = new ByteArrayOutputStream();
        new MPXWriter().write(project, out);

        var read = FileReading.read(out.toByteArray(), "", "");

        assertThat(read.format()).isEqualTo("MPX");
        isPitThenCaps(read, List.of("Pit", "Caps"));
        assertThat(read.activities().get(0).actualStart()).isEqualTo("2026-09-01");
    }

    @Test
    void readsGanttProject() throws Exception {
        var read = FileReading.read(GANTT_PROJECT.getBytes(StandardCharsets.UTF_8), "", "");

        assertThat(read.format()).isEqualTo("GAN");
        var summary = read.activities().get(0);
        assertThat(summary.summary()).isTrue();
        assertThat(summary.name()).isEqualTo("施工");
        assertThat(read.activities().get(1).parent()).isEqualTo(summary.id());
        isPitThenCaps(read, List.of("基坑", "承台"));
    }

    private static void isPitThenCaps(ScheduleFile read, List<String> names) {
        var work = read.activities().stream().filter(row -> !row.summary()).toList();
        assertThat(work).extracting(FileActivity::name).isEqualTo(names);
        assertThat(work).extracting(row -> row.start().toString()).containsExactly("2026-09-01", "2026-09-09");
        assertThat(work).extracting(row -> row.finish().toString()).containsExactly("2026-09-04", "2026-09-11");
        assertThat(work.get(0).percentComplete()).isEqualByComparingTo(new BigDecimal("40"));
        assertThat(work.get(1).links()).containsExactly(new FileLink(work.get(0).id(), FileLink.Type.FS, 2, false));
        assertThat(read.notes()).isEmpty();
    }

    private static Task task(ProjectFile project, String name, String start, String finish, int days) {
        var task = project.addTask();
        task.setName(name);
        task.setStart(LocalDateTime.parse(start));
        task.setFinish(LocalDateTime.parse(finish));
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        return task;
    }
}
