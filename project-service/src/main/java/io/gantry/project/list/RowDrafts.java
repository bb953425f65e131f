package io.gantry.project.list;

import static io.gantry.project.list.ListField.ANNUAL;
import static io.gantry.project.list.ListField.CLASSIFICATION;
import static io.gantry.project.list.ListField.FIELD;
import static io.gantry.project.list.ListField.FLAGSHIP;
import static io.gantry.project.list.ListField.ID;
import static io.gantry.project.list.ListField.INDUSTRY_CHAIN;
import static io.gantry.project.list.ListField.IN_STATISTICS;
import static io.gantry.project.list.ListField.LEAD;
import static io.gantry.project.list.ListField.NAME_EN;
import static io.gantry.project.list.ListField.NAME_ZH;
import static io.gantry.project.list.ListField.REQUIRED_FINISH;
import static io.gantry.project.list.ListField.RESPONSIBLE;
import static io.gantry.project.list.ListField.SPONSOR;
import static io.gantry.project.list.ListField.TASK_FORCE;
import static io.gantry.project.list.ListField.TIER;
import static io.gantry.project.list.ListField.TOTAL;
import static io.gantry.project.list.ListField.YEAR_CLASS;

import io.gantry.event.Project;
import io.gantry.event.YearClass;
import io.gantry.project.project.ProjectDraft;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.NamesDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of a row what a client would send for its project. */
final class RowDrafts {

    private RowDrafts() {}

    /**
     * @param present the project as it is registered, of which remains what the list has no column for; absent for a new
     *     one
     * @param reason why a registered project is changed
     */
    static ProjectDraft draft(RowReader row, @Nullable RegisteredProject present, @Nullable String reason) {
        var project = present == null ? null : present.project();
        var texts = new Texts(row, project);
        return new ProjectDraft(
                row.text(ID),
                new NamesDraft(
                        texts.of(NAME_ZH, named -> named.names().zh()),
                        texts.of(NAME_EN, named -> named.names().en())),
                texts.of(CLASSIFICATION, Project::classification),
                texts.of(INDUSTRY_CHAIN, Project::industryChain),
                texts.of(TIER, Project::tier),
                row.stage(),
                row.standing(),
                texts.value(TOTAL, BigDecimal.class, Project::totalInvestment),
                texts.value(ANNUAL, BigDecimal.class, Project::annualInvestment),
                texts.of(LEAD, Project::leadUnit),
                texts.of(RESPONSIBLE, Project::responsibleUnit),
                texts.of(FIELD, Project::fieldUnit),
                texts.of(SPONSOR, Project::sponsor),
                texts.value(REQUIRED_FINISH, LocalDate.class, Project::requiredFinish),
                texts.of(TASK_FORCE, Project::taskForce),
                texts.flag(FLAGSHIP, Project::flagship),
                texts.flag(IN_STATISTICS, Project::inStatistics),
                texts.yearClass(),
                present == null ? null : reason);
    }

    private record Texts(RowReader row, @Nullable Project present) {

        @Nullable
        String of(ListField field, Function<Project, @Nullable String> kept) {
            return value(field, String.class, kept);
        }

        @Nullable
        Boolean flag(ListField field, Function<Project, @Nullable Boolean> kept) {
            var text = of(field, project -> textOf(kept.apply(project)));
            return text == null ? null : Boolean.valueOf(text);
        }

        @Nullable
        YearClass yearClass() {
            var code = of(YEAR_CLASS, project -> textOf(project.yearClass()));
            return code == null ? null : YearClass.valueOf(code);
        }

        private static @Nullable String textOf(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        <T> @Nullable T value(ListField field, Class<T> type, Function<Project, @Nullable T> kept) {
            return row.value(field, type, present == null ? null : kept.apply(present));
        }
    }
}
