package io.gantry.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a schedule.
 *
 * @param id the same each time that the file is read, and after changes of other rows
 * @param row by what people find it in the file: its activity id, or its number
 * @param parent id of what it is a part of
 * @param name empty if it has none
 * @param summary whether others are parts of it
 * @param start first day; absent if the file has none that can be read
 * @param finish last day, inclusive
 * @param days working days of its calendar that it takes
 * @param percentComplete as the file's planners see it
 * @param constraint absent: as soon as possible
 * @param calendar the name of the one that it is planned by
 * @param manual whether it stays where somebody has put it, whatever its links say
 * @param resources names of the people and machines that work on it
 * @param columns what stands in columns of the user's own, by their titles
 */
public record FileActivity(
        String id,
        String row,
        @Nullable String parent,
        String name,
        boolean summary,
        boolean milestone,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        @Nullable BigDecimal days,
        @Nullable BigDecimal percentComplete,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineFinish,
        @Nullable FileConstraint constraint,
        List<FileLink> links,
        @Nullable String calendar,
        boolean manual,
        List<String> resources,
        Map<String, String> columns) {

    /** The column that has the id of an activity in a file that Gantry has written. */
    public static final String ID_COLUMN = "Gantry ID";

    /**
     * The column that has the elapsed lags of an activity's links in a file of a format that knows working lags only, beside which
     * they were written: {@code A FS 7/5; B SS -3/-1}.
     */
    public static final String LAGS_COLUMN = "Gantry Lags";

    public FileActivity {
        links = List.copyOf(links);
        resources = List.copyOf(resources);
        columns = Map.copyOf(columns);
    }
}
