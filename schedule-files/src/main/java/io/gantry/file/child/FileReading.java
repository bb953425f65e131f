package io.gantry.file.child;

import io.gantry.file.ScheduleFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.HasCharset;
import org.mpxj.ProjectFile;
import org.mpxj.reader.UniversalProjectReader;

/** Reads the bytes of a schedule file. */
final class FileReading {

    // MPXJ takes nothing that is shorter for a schedule.
    private static final int SHORTEST = 1024;

    private FileReading() {}

    /**
     * @param encoding of its texts; empty: as its bytes look
     * @param project the name of the one to read; empty: the first
     */
    static ScheduleFile read(byte[] file, String encoding, String project) throws Exception {
        var decoding = Decoding.isBinary(file) ? null : Decoding.of(file, encoding);
        // From here on all text is UTF-8, so that no reader guesses by itself.
        var projects = projects(decoding == null ? file : atLeast(decoding.inUtf8()));
        var names = names(projects);
        int place = project.isEmpty() ? 0 : names.indexOf(project);
        if (place < 0) {
            throw new RefusedException(RefusedException.NO_SUCH_PROJECT);
        }
        if (decoding != null) {
            GanttProjectLinks.complete(projects.get(place), decoding.text());
        }
        var raw = decoding == null ? RawRows.NONE : RawRows.of(decoding.text());
        return new Rows(projects.get(place), raw)
                .schedule(decoding == null ? null : decoding.encoding(), names, names.get(place));
    }

    // What it has to close, it closes.
    @SuppressWarnings("try")
    private static List<ProjectFile> projects(byte[] file) throws Exception {
        try (var proxy = new UniversalProjectReader().getProjectReaderProxy(new ByteArrayInputStream(file))) {
            if (proxy == null) {
                throw new RefusedException(RefusedException.UNKNOWN_FORMAT);
            }
            if (proxy.getProjectReader() instanceof HasCharset reader) {
                reader.setCharset(StandardCharsets.UTF_8);
            }
            var projects = proxy.readAll();
            if (projects.isEmpty()) {
                throw new RefusedException(RefusedException.UNKNOWN_FORMAT);
            }
            return projects;
        }
    }

    private static List<String> names(List<ProjectFile> projects) {
        var names = new ArrayList<String>();
        for (var project : projects) {
            var properties = project.getProjectProperties();
            var name = first(properties.getProjectID(), properties.getName(), properties.getProjectTitle());
            names.add(names.contains(name) ? name + " (" + (names.size() + 1) + ")" : name);
        }
        return names;
    }

    private static String first(@Nullable String... names) {
        for (var name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "1";
    }

    private static byte[] atLeast(byte[] text) {
        if (text.length >= SHORTEST) {
            return text;
        }
        var longer = Arrays.copyOf(text, SHORTEST);
        Arrays.fill(longer, text.length, SHORTEST, (byte) '\n');
        return longer;
    }
}
