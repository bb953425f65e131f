package io.gantry.project.plan;

import io.gantry.file.UnreadableFileException.Reason;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;

/** What is wrong with schedule files as a whole. */
final class FileProblems {

    private static final Phrase UNKNOWN_FORMAT = new Phrase(
            "file-format",
            "this file cannot be read as a schedule (Primavera XER or XML, Microsoft Project MPP, MPX or XML, Asta,"
                    + " GanttProject and others can)",
            "无法识别的进度计划文件（可读：Primavera XER、XML，Microsoft Project MPP、MPX、XML，Asta，GanttProject 等）");
    private static final Phrase BROKEN = new Phrase("file-broken", "the file is damaged or cut off", "文件已损坏或不完整");
    private static final Phrase ENCODING =
            new Phrase("file-encoding", "an encoding in which the file is text", "能正确读出该文件文字的编码");
    private static final Phrase PROJECT = new Phrase("file-project", "the name of a project in the file", "文件中某个项目的名称");
    private static final Phrase CALENDAR =
            new Phrase("file-calendar", "the name of a calendar in the file, or nothing for none", "文件中某个日历的名称；不取用则留空");
    private static final Phrase TOO_SLOW =
            new Phrase("file-too-slow", "reading the file takes too long; nothing was changed", "读取该文件用时过长，未作任何更改");
    private static final Phrase TOO_MUCH_MEMORY = new Phrase(
            "file-too-large", "reading the file takes too much memory; nothing was changed", "读取该文件占用内存过多，未作任何更改");
    private static final Phrase ENDED = new Phrase(
            "file-harmful", "the file ended the process that read it; nothing was changed", "该文件使读取进程中止，未作任何更改");
    private static final Phrase BUSY =
            new Phrase("files-busy", "other files are being read; try again in a moment", "正在处理其他文件，请稍后再试");

    private FileProblems() {}

    /**
     * @param encoding that was asked for
     * @param project that was asked for
     */
    static ProblemException of(
            Reason reason,
            @org.jspecify.annotations.Nullable String encoding,
            @org.jspecify.annotations.Nullable String project) {
        return switch (reason) {
            case OTHER_ENCODING -> invalid(Fault.of("encoding", encoding, ENCODING));
            case NO_SUCH_PROJECT -> invalid(Fault.of("project", project, PROJECT));
            case UNKNOWN_FORMAT -> invalid(Fault.of("", UNKNOWN_FORMAT));
            case BROKEN -> invalid(Fault.of("", BROKEN));
            case TOO_SLOW -> invalid(Fault.of("", TOO_SLOW));
            case TOO_MUCH_MEMORY -> invalid(Fault.of("", TOO_MUCH_MEMORY));
            case ENDED -> invalid(Fault.of("", ENDED));
        };
    }

    static ProblemException noSuchCalendar(String name) {
        return invalid(Fault.of("calendar", name, CALENDAR));
    }

    static ProblemException busy() {
        return new ProblemException(ProblemType.UNAVAILABLE, BUSY);
    }

    private static ProblemException invalid(Fault fault) {
        return new ProblemException(ProblemType.INVALID_CONTENT, fault);
    }
}
