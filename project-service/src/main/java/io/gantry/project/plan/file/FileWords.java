package io.gantry.project.plan.file;

import io.gantry.file.FileNote;
import io.gantry.problem.Phrase;
import java.util.Objects;

/** What became of parts of a schedule file, in words. */
final class FileWords {

    private static final Phrase INACTIVE =
            new Phrase("file-inactive", "{row} “{name}” is inactive and is left out", "{row}“{name}”已停用，不导入");
    private static final Phrase EXTERNAL = new Phrase(
            "file-external", "{row} “{name}” belongs to another project and is left out", "{row}“{name}”属于其他项目，不导入");
    private static final Phrase EMPTY_SUMMARY = new Phrase(
            "file-empty-summary", "{row} “{name}” has no activities and is left out", "{row}“{name}”下没有任务，不导入");
    private static final Phrase LINK_INACTIVE = new Phrase(
            "file-link-inactive",
            "the link {from} → {to} is lost: one of the two is inactive",
            "关系 {from} → {to} 丢失：其中一项已停用");
    private static final Phrase LINK_ABSENT = new Phrase(
            "file-link-absent",
            "the link {from} → {to} is lost: one of the two is not in this project",
            "关系 {from} → {to} 丢失：其中一项不在本项目中");
    private static final Phrase LINK_SUMMARY = new Phrase(
            "file-link-summary",
            "the link {from} → {to} is lost: a summary has no links of its own",
            "关系 {from} → {to} 丢失：摘要任务没有自己的关系");
    private static final Phrase LINK_TWICE = new Phrase(
            "file-link-twice", "the link {from} → {to} is there twice; one is kept", "关系 {from} → {to} 重复，只保留一个");
    private static final Phrase LAG_ROUNDED = new Phrase(
            "file-lag-rounded",
            "the lag {value} of {from} → {to} is rounded to whole days",
            "关系 {from} → {to} 的延时 {value} 取整为天");
    private static final Phrase DURATION_ROUNDED = new Phrase(
            "file-duration-rounded",
            "the duration {value} of {row} is not in whole days: its dates count",
            "{row} 的工期 {value} 不是整天：以其日期为准");
    private static final Phrase SUMMARY_CONSTRAINT = new Phrase(
            "file-summary-constraint",
            "the constraint {value} of {row} is lost: a summary has none of its own",
            "{row} 的限制条件 {value} 丢失：摘要任务没有自己的限制条件");
    private static final Phrase SECOND_CONSTRAINT = new Phrase(
            "file-second-constraint", "the second constraint {value} of {row} is lost", "{row} 的第二限制条件 {value} 丢失");
    private static final Phrase DEADLINE =
            new Phrase("file-deadline", "the deadline {value} of {row} is left out", "{row} 的期限 {value} 不导入");
    private static final Phrase SUMMARY_DATES = new Phrase(
            "file-summary-dates",
            "the summary {row} has the dates of its parts, not its own, {value}",
            "摘要任务 {row} 的日期由下级任务得出，不用其自身的 {value}");
    private static final Phrase LONG_MILESTONE = new Phrase(
            "file-long-milestone",
            "{row} is marked as a milestone but takes time: it becomes an activity",
            "{row} 标为里程碑但有工期：按任务导入");
    private static final Phrase DATE_UNREADABLE =
            new Phrase("file-date", "a date as YYYY-MM-DD hh:mm in {column}", "{column} 中形如 YYYY-MM-DD hh:mm 的日期");
    private static final Phrase NO_DATES = new Phrase("file-dates", "a start and a finish", "开始日期和完成日期");

    private FileWords() {}

    /** Whether a plan cannot be made of a file with this. */
    static boolean isFault(FileNote note) {
        return note.kind() == FileNote.Kind.DATE_UNREADABLE || note.kind() == FileNote.Kind.NO_DATES;
    }

    /** What became of it, or for a fault what was expected. */
    static Phrase of(FileNote note) {
        var value = Objects.requireNonNullElse(note.value(), "");
        var other = Objects.requireNonNullElse(note.other(), "");
        return switch (note.kind()) {
            case INACTIVE -> INACTIVE.with(note.row(), value);
            case EXTERNAL -> EXTERNAL.with(note.row(), value);
            case EMPTY_SUMMARY -> EMPTY_SUMMARY.with(note.row(), value);
            case LINK_INACTIVE -> LINK_INACTIVE.with(note.row(), other);
            case LINK_ABSENT -> LINK_ABSENT.with(note.row(), other);
            case LINK_SUMMARY -> LINK_SUMMARY.with(note.row(), other);
            case LINK_TWICE -> LINK_TWICE.with(note.row(), other);
            case LAG_ROUNDED -> LAG_ROUNDED.with(value, note.row(), other);
            case DURATION_ROUNDED -> DURATION_ROUNDED.with(value, note.row());
            case SUMMARY_CONSTRAINT -> SUMMARY_CONSTRAINT.with(value, note.row());
            case SECOND_CONSTRAINT -> SECOND_CONSTRAINT.with(value, note.row());
            case DEADLINE -> DEADLINE.with(value, note.row());
            case SUMMARY_DATES -> SUMMARY_DATES.with(note.row(), value);
            case LONG_MILESTONE -> LONG_MILESTONE.with(note.row());
            case DATE_UNREADABLE -> DATE_UNREADABLE.with(other);
            case NO_DATES -> NO_DATES;
        };
    }
}
