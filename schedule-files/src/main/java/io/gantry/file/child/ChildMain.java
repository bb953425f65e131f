package io.gantry.file.child;

import io.gantry.file.FileFormat;
import io.gantry.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main class of the process that reads or writes one file in its working directory. It ends with 0 when the answer is
 * there, and otherwise with the number of what is wrong.
 */
public final class ChildMain {

    private static final Path INPUT = Path.of("input");
    private static final Path PARTLY = Path.of("answer.partly");
    private static final Path ANSWER = Path.of("answer.json");
    private static final int PARENT_IS_GONE = 44;

    private ChildMain() {}

    /** @param arguments {@code read}, an encoding or nothing, a project or nothing; or {@code write}, a format, nothing */
    public static void main(String[] arguments) {
        endWithParent();
        Runtime.getRuntime().halt(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            if (arguments[0].equals("read")) {
                write(FileReading.read(Files.readAllBytes(INPUT), arguments[1], arguments[2]));
            } else {
                var schedule = JsonMapper.shared().readValue(INPUT, ScheduleFile.class);
                FileWriting.write(schedule, FileFormat.valueOf(arguments[1]), PARTLY);
                Files.move(PARTLY, ANSWER);
            }
            return 0;
        } catch (RefusedException e) {
            return e.exit();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Exception | StackOverflowError | LinkageError e) {
            e.printStackTrace();
            return RefusedException.BROKEN;
        }
    }

    private static void write(ScheduleFile schedule) throws IOException {
        JsonMapper.shared().writeValue(PARTLY, schedule);
        Files.move(PARTLY, ANSWER);
    }

    // The end of its input is the end of the parent, however that came.
    private static void endWithParent() {
        var watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever said.
                        }
                    } catch (IOException e) {
                        // As good as the end.
                    }
                    Runtime.getRuntime().halt(PARENT_IS_GONE);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }
}
