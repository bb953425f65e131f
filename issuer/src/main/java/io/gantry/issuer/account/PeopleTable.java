package io.gantry.issuer.account;

import io.gantry.issuer.account.People.Person;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads people from a table with headings in English or Chinese, as spreadsheets save one: CSV in UTF-8. */
final class PeopleTable extends AbstractHttpMessageConverter<People> {

    static final String TYPE = "text/csv";

    private static final Phrase CSV = new Phrase(
            "csv", "a table as CSV: commas between cells, quotes around those with commas", "CSV 表格：单元格以逗号分隔，含逗号的加引号");
    private static final Phrase HEADINGS = new Phrase(
            "people-headings",
            "a first row with account, name, roles, and if wanted english, unit, disabled",
            "首行为表头：账号、姓名、角色，可另有英文名、单位、停用");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("account", "account"),
            Map.entry("账号", "account"),
            Map.entry("name", "name"),
            Map.entry("姓名", "name"),
            Map.entry("english", "english"),
            Map.entry("英文名", "english"),
            Map.entry("unit", "unit"),
            Map.entry("单位", "unit"),
            Map.entry("roles", "roles"),
            Map.entry("角色", "roles"),
            Map.entry("disabled", "disabled"),
            Map.entry("停用", "disabled"));
    private static final List<String> NEEDED = List.of("account", "name", "roles");

    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    PeopleTable() {
        super(MediaType.parseMediaType(TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == People.class;
    }

    @Override
    protected People readInternal(Class<? extends People> type, HttpInputMessage message) throws IOException {
        var rows = rows(decoded(message.getBody().readAllBytes()));
        var headings = rows.isEmpty() ? new String[0] : rows.get(0);
        var columns = Arrays.stream(headings)
                .map(heading -> COLUMNS.get(heading.strip().toLowerCase(Locale.ROOT)))
                .toList();
        if (!columns.containsAll(NEEDED) || columns.contains(null)) {
            throw unreadable(String.join(",", headings), HEADINGS);
        }
        return new People(rows.stream().skip(1).map(row -> person(columns, row)).toList());
    }

    @Override
    protected void writeInternal(People people, HttpOutputMessage message) {
        throw new UnsupportedOperationException("tables of people are read only");
    }

    private List<String[]> rows(String text) {
        try (MappingIterator<String[]> rows = csv.readerFor(String[].class).readValues(text)) {
            var all = new ArrayList<String[]>();
            // One more than may be, and the heading: what follows is not looked at.
            while (all.size() < People.MOST + 2 && rows.hasNext()) {
                all.add(rows.next());
            }
            return all;
        } catch (JacksonException e) {
            throw unreadable(null, CSV);
        }
    }

    @SuppressWarnings("NullAway") // the rules of its fields say what is missing
    private static Person person(List<String> columns, String[] row) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), row.length); i++) {
            if (!row[i].isBlank()) {
                cells.put(columns.get(i), row[i].strip());
            }
        }
        var roles = cells.getOrDefault("roles", "").split("[\\s;,；，、]+");
        return new Person(
                cells.get("account"),
                cells.get("name"),
                cells.get("english"),
                cells.get("unit"),
                Arrays.stream(roles).filter(role -> !role.isEmpty()).toList(),
                cells.get("disabled"));
    }

    // Another encoding has been refused before. Spreadsheets put a mark in front.
    private static String decoded(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ProblemException unreadable(@Nullable String value, Phrase expected) {
        return new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("", value, expected));
    }
}
