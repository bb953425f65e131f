package io.gantry.project.list;

import io.gantry.problem.Phrase;
import io.gantry.project.list.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list says of a project: one field for each column. The headings are how people call it, besides its label. */
enum ListField {
    ID(
            "id",
            true,
            new Phrase("field-id", "Project code", "项目编号"),
            new Phrase(
                    "means-id",
                    "Letters, digits, dots, hyphens; it stays for ever. A row whose code is registered amends that project.",
                    "字母、数字、点、连字符；登记后不变。编号已登记的行修改该项目。"),
            null,
            "项目代码|项目编码|编号|编码|代码|项目库编号|code|projectid|id|projectno|projectnumber"),
    NAME_ZH(
            "names.zh",
            true,
            new Phrase("field-name-zh", "Chinese name", "项目名称"),
            new Phrase("means-name-zh", "The name as registered.", "登记的名称。"),
            null,
            "名称|中文名称|项目|项目名|name|projectname|project"),
    NAME_EN(
            "names.en",
            false,
            new Phrase("field-name-en", "English name", "英文名称"),
            new Phrase("means-name-en", "Shown on English pages.", "在英文页面上显示。"),
            null,
            "英文名|项目英文名称|nameinenglish"),
    CLASSIFICATION(
            "classification",
            true,
            new Phrase("field-classification", "Class", "类别"),
            new Phrase("means-classification", "What is built: a word, or a code of your own.", "建设内容：下列之一，或自定代码。"),
            Words.CLASSIFICATIONS,
            "项目类别|项目类型|类型|分类|项目分类|classification|category|type"),
    INDUSTRY_CHAIN(
            "industryChain",
            false,
            new Phrase("field-industry-chain", "Industry chain", "产业链"),
            new Phrase("means-industry-chain", "The industry chain it belongs to.", "所属产业链。"),
            null,
            "所属产业链|产业链条|chain"),
    TIER(
            "tier",
            true,
            new Phrase("field-tier", "Scale", "规模"),
            new Phrase("means-tier", "The scale: a word, or a code of your own.", "投资规模：下列之一，或自定代码。"),
            Words.TIERS,
            "规模等级|投资规模|项目规模|量级|tier|size"),
    TOTAL(
            "totalInvestment",
            true,
            new Phrase("field-total", "Total investment", "总投资"),
            new Phrase(
                    "means-total",
                    "Over all years. The unit stands in the heading or in the cell, e.g. 1.15亿元.",
                    "各年合计。单位写在表头或单元格中，例如 1.15亿元。"),
            null,
            "总投资额|计划总投资|计划总投资额|投资总额|项目总投资|totalplannedinvestment|investment|total"),
    ANNUAL(
            "annualInvestment",
            true,
            new Phrase("field-annual", "Planned this year", "年度计划投资"),
            new Phrase("means-annual", "Planned for this year; the unit as for the total.", "本年计划投资；单位写法同总投资。"),
            null,
            "年度投资|年度投资计划|年计划投资|本年计划投资|今年计划投资|年度计划投资额|当年计划投资|年度计划|annualinvestment|" + "plannedinvestmentthisyear"),
    LEAD(
            "leadUnit",
            true,
            new Phrase("field-lead", "Lead unit", "牵头单位"),
            new Phrase("means-lead", "The code or the full name of a registered unit.", "已登记单位的代码或全称。"),
            null,
            "项目牵头单位|牵头部门|lead"),
    RESPONSIBLE(
            "responsibleUnit",
            true,
            new Phrase("field-responsible", "Responsible unit", "责任单位"),
            new Phrase("means-responsible", "Is told of delays first. The code or the full name.", "延误时最先被告知。代码或全称。"),
            null,
            "项目责任单位|责任部门|responsible|owner"),
    FIELD(
            "fieldUnit",
            true,
            new Phrase("field-field", "Field unit", "现场单位"),
            new Phrase("means-field", "Reports from the site. The code or the full name.", "负责上报进展。代码或全称。"),
            null,
            "建设单位|项目单位|项目法人|业主单位|实施单位|field|siteunit"),
    SPONSOR(
            "sponsor",
            false,
            new Phrase("field-sponsor", "Sponsor", "包联领导"),
            new Phrase("means-sponsor", "Name of the sponsoring leader.", "包联领导姓名。"),
            null,
            "包抓领导|包挂领导|联系领导|牵头领导|分管领导|sponsoringleader|leader"),
    REQUIRED_FINISH(
            "requiredFinish",
            true,
            new Phrase("field-required-finish", "Required finish", "要求完工"),
            new Phrase(
                    "means-required-finish",
                    "A whole date, e.g. 2027-06-30 or 2027年6月30日.",
                    "完整日期，例如 2027-06-30 或 2027年6月30日。"),
            null,
            "要求完工时间|要求完工日期|要求竣工时间|要求竣工日期|计划竣工时间|计划竣工日期|计划完工时间|计划完工日期|竣工时间|竣工日期|完工时间|"
                    + "finish|finishdate|deadline|requiredfinishdate"),
    STAGE(
            "stage",
            false,
            new Phrase("field-stage", "Stage", "阶段"),
            new Phrase(
                    "means-stage",
                    "At registration; signed if empty. Later it is changed on the project's page.",
                    "登记时所处阶段，空为签约；以后在项目页变更。"),
            Words.STAGES,
            "所处阶段|当前阶段|项目阶段|进展阶段|projectstage"),
    STANDING(
            "standing",
            false,
            new Phrase("field-standing", "Standing", "登记状态"),
            new Phrase(
                    "means-standing",
                    "At registration; active if empty. Later it is changed on the project's page.",
                    "登记时的状态，空为在建管理；以后在项目页变更。"),
            Words.STANDINGS,
            "状态|项目状态|status"),
    TASK_FORCE(
            "taskForce",
            false,
            new Phrase("field-task-force", "Task force", "专班"),
            new Phrase("means-task-force", "Name of the task force that pushes it.", "推进该项目的专班名称。"),
            null,
            "工作专班|项目专班|推进专班|所属专班|专班名称"),
    FLAGSHIP(
            "flagship",
            false,
            new Phrase("field-flagship", "Flagship project", "标志性项目"),
            new Phrase("means-flagship", "Whether it is a flagship project; no if empty.", "是否为标志性项目；空为否。"),
            Words.FLAGS,
            "标志性|是否标志性|是否标志性项目|旗舰项目|是否旗舰项目|isflagship"),
    IN_STATISTICS(
            "inStatistics",
            false,
            new Phrase("field-in-statistics", "In the statistics", "入统"),
            new Phrase("means-in-statistics", "Whether it is in the statistics; no if empty.", "是否入统；空为否。"),
            Words.IN_STATISTICS,
            "是否入统|入统情况|入统状态|纳入统计|是否纳入统计|statistics"),
    YEAR_CLASS(
            "yearClass",
            false,
            new Phrase("field-year-class", "Class in this year’s list", "年度类别"),
            new Phrase("means-year-class", "What it is in this year's list.", "在本年项目清单中的类别。"),
            Words.YEAR_CLASSES,
            "年度分类|年度建设类别|年度项目类别|classthisyear");

    private final String field;
    private final boolean needed;
    private final Phrase label;
    private final Phrase meaning;
    private final @Nullable Words words;
    private final List<String> headings;

    ListField(String field, boolean needed, Phrase label, Phrase meaning, @Nullable Words words, String headings) {
        this.field = field;
        this.needed = needed;
        this.label = label;
        this.meaning = meaning;
        this.words = words;
        this.headings = List.of(headings.split("\\|"));
    }

    /** The field of that name in the HTTP interface. */
    static Optional<ListField> named(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    /** Its name in the HTTP interface. */
    String field() {
        return field;
    }

    /** Whether a new project must have it. */
    boolean isNeeded() {
        return needed;
    }

    boolean isMoney() {
        return this == TOTAL || this == ANNUAL;
    }

    boolean isUnit() {
        return this == LEAD || this == RESPONSIBLE || this == FIELD;
    }

    Phrase label() {
        return label;
    }

    Phrase meaning() {
        return meaning;
    }

    /** The words for its codes; absent where it has none. */
    @Nullable
    Words words() {
        return words;
    }

    /** What people write above it, in the plain form of {@link Heading}. */
    List<String> headings() {
        return headings;
    }
}
