package io.gantry.project.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.problem.Language;
import io.gantry.project.list.value.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "项目编号, ID",
        "项目 名称*, NAME_ZH",
        "总投资（亿元）, TOTAL",
        "'总投资\n(万元)', TOTAL",
        "总投资/万元, TOTAL",
        "2026年计划投资（万元）, ANNUAL",
        "2026年度计划投资, ANNUAL",
        "建设单位, FIELD",
        "Required finish, REQUIRED_FINISH",
        "names.zh, NAME_ZH",
        "总投资额：, TOTAL",
        "是否入统, IN_STATISTICS",
        "工作专班, TASK_FORCE",
        "是否标志性项目, FLAGSHIP",
        "2026年度类别, YEAR_CLASS",
        "Class in this year’s list, YEAR_CLASS"
    })
    void understandsHowPeopleCallAColumn(String heading, ListField field) {
        assertThat(Heading.fieldOf(heading)).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"序号", "备注", "计划投资", "2025"})
    void doesNotGuess(String heading) {
        assertThat(Heading.fieldOf(heading)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void understandsWhatItWritesItself(ListField field) {
        var heading = ListWorkbook.heading(field);

        assertThat(Heading.fieldOf(heading.in(Language.CHINESE) + "*")).contains(field);
        assertThat(Heading.fieldOf(heading.in(Language.ENGLISH) + "*")).contains(field);
        assertThat(Heading.unitOf(heading.in(Language.ENGLISH)).isPresent()).isEqualTo(field.isMoney());
        assertThat(Heading.unitOf(heading.in(Language.CHINESE)).isPresent()).isEqualTo(field.isMoney());
    }

    @ParameterizedTest
    @CsvSource({
        "总投资（亿元）, HUNDRED_MILLION",
        "总投资(单位：万元), TEN_THOUSAND",
        "总投资/元, YUAN",
        "'Total investment (10,000 yuan)', TEN_THOUSAND",
        "Total (RMB 100 million), HUNDRED_MILLION"
    })
    void findsTheUnitInAHeading(String heading, MoneyUnit unit) {
        assertThat(Heading.unitOf(heading)).contains(unit);
    }

    @Test
    void findsTheUnitOfAllAmountsAboveTheHeadings() {
        assertThat(Heading.unitOfAll("单位：万元")).contains(MoneyUnit.TEN_THOUSAND);
        assertThat(Heading.unitOfAll("填报单位：高新区  金额单位: 亿元")).contains(MoneyUnit.HUNDRED_MILLION);
        assertThat(Heading.unitOfAll("责任单位")).isEmpty();
    }
}
