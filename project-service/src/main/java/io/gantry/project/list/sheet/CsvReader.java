package io.gantry.project.list.sheet;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads a list as text: CSV, with commas, semicolons or tabs between its cells. */
final class CsvReader {

    private static final String SEPARATORS = ",;\t";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private CsvReader() {}

    static Sheet read(byte[] file, Wanted wanted, Bounds bounds) {
        var decoded = Encoding.decoded(file, wanted.encoding());
        var rows = new RowCollector(bounds);
        var schema = CsvSchema.emptySchema().withColumnSeparator(separatorOf(decoded.text()));
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(schema).readValues(decoded.text())) {
            for (int number = 1; lines.hasNext(); number++) {
                var cells = lines.next();
                bounds.checkTime();
                for (int column = 0; column < cells.length; column++) {
                    rows.add(number, column, Cell.text(cells[column]));
                }
            }
        }
        return new Sheet("", List.of(), decoded.encoding(), false, rows.rows());
    }

    // The one of which the first line has most, outside of quotes.
    private static char separatorOf(String text) {
        var line = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        char most = ',';
        for (char separator : SEPARATORS.toCharArray()) {
            if (count(line, separator) > count(line, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(each -> each == separator).count();
    }
}
