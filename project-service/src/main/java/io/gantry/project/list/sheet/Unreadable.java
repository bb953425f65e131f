package io.gantry.project.list.sheet;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;

/** Says why a file cannot be read, and what would do. */
final class Unreadable {

    private static final Phrase EMPTY = new Phrase(
            "list-empty", "the file has nothing in it (expected: a list with headings)", "文件中没有内容（要求：带表头的清单）");
    private static final Phrase KIND = new Phrase(
            "list-kind",
            "the file is {kind} (expected: a list as .xlsx, .xls or CSV; open it in a spreadsheet program and save it as .xlsx)",
            "文件是{kind}（要求：.xlsx、.xls 或 CSV 清单；请用表格软件打开后另存为 .xlsx）");
    private static final Phrase DAMAGED = new Phrase(
            "list-damaged",
            "the file is damaged or of another type than it seems (expected: one that a spreadsheet program opens; save it"
                    + " anew as .xlsx)",
            "文件已损坏，或与其开头所示的格式不符（要求：表格软件能打开的文件；请重新另存为 .xlsx）");
    private static final Phrase ENCRYPTED = new Phrase(
            "list-encrypted",
            "the file is protected by a password (expected: one without; remove the password and save it)",
            "文件有打开密码（要求：无密码的文件；请取消密码后保存）");
    private static final Phrase TOO_LARGE = new Phrase(
            "list-too-large",
            "the unpacked file is too large (expected: at most {max} {what})",
            "文件展开后超出可读取的大小（要求：不超过 {max} {what}）");
    private static final Phrase BYTES = new Phrase("list-bytes", "bytes", "字节");
    private static final Phrase PARTS = new Phrase("list-parts", "parts", "个部件");
    private static final Phrase CELLS = new Phrase("list-cells", "cells", "个单元格");
    private static final Phrase TOO_LONG = new Phrase(
            "list-too-long",
            "the list has more rows than are taken at once (expected: at most {max}; send it in parts)",
            "清单行数过多（要求：不超过 {max} 行；请分批导入）");
    private static final Phrase TOO_SLOW = new Phrase(
            "list-too-slow",
            "the file could not be read within {seconds} s (expected: a plain list; copy the values into a new file)",
            "文件未能在 {seconds} 秒内读完（要求：普通清单；请将数值复制到新文件）");
    private static final Phrase NO_SHEET = new Phrase("list-sheet", "one of the sheets {names}", "工作表 {names} 之一");
    private static final Phrase ENCODING = new Phrase(
            "list-encoding",
            "the encoding of the file is not clear (expected: UTF-8 or GB 18030, or say which it has)",
            "无法确定文件的编码（要求：UTF-8 或 GB 18030，或指明编码）");
    private static final Phrase ENCODINGS = new Phrase("list-encodings", "one of {names}", "{names} 之一");

    static final Phrase WEB_PAGE = new Phrase("kind-web-page", "a web page", "网页");
    static final Phrase PDF = new Phrase("kind-pdf", "a PDF", "PDF");
    static final Phrase BINARY_WORKBOOK = new Phrase("kind-xlsb", "a binary workbook (.xlsb)", "二进制工作簿（.xlsb）");
    static final Phrase OTHER_ARCHIVE = new Phrase("kind-archive", "an archive without a workbook", "不含工作簿的压缩文件");
    static final Phrase OLD = new Phrase("kind-old-excel", "of a version of Excel before 97", "Excel 97 之前版本的文件");
    static final Phrase NO_WORKBOOK = new Phrase("kind-other-office", "another kind of office file", "其他类型的办公文件");
    static final Phrase NO_TEXT = new Phrase("kind-no-text", "neither a workbook nor text", "既非工作簿也非文本");

    private Unreadable() {}

    static ProblemException empty() {
        return because(EMPTY);
    }

    static ProblemException kind(Phrase kind) {
        return because(KIND.with(kind));
    }

    static ProblemException damaged() {
        return because(DAMAGED);
    }

    static ProblemException encrypted() {
        return because(ENCRYPTED);
    }

    static ProblemException bytes(long most) {
        return because(TOO_LARGE.with(most, BYTES));
    }

    static ProblemException parts(long most) {
        return because(TOO_LARGE.with(most, PARTS));
    }

    static ProblemException cells(long most) {
        return because(TOO_LARGE.with(most, CELLS));
    }

    static ProblemException tooLong(int most) {
        return because(TOO_LONG.with(most));
    }

    static ProblemException slow(long seconds) {
        return because(TOO_SLOW.with(seconds));
    }

    static ProblemException encoding() {
        return because(ENCODING);
    }

    static ProblemException sheet(String wanted, Iterable<String> names) {
        return new ProblemException(
                ProblemType.INVALID_CONTENT, Fault.of("sheet", wanted, NO_SHEET.with(String.join(", ", names))));
    }

    static ProblemException encodingName(String wanted, Iterable<String> names) {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST, Fault.of("encoding", wanted, ENCODINGS.with(String.join(", ", names))));
    }

    private static ProblemException because(Phrase detail) {
        return new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("", detail));
    }
}
