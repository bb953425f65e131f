package io.gantry.calendar.json;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.Shift;
import io.gantry.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads calendars from JSON:
 *
 * <pre>{@code
 * {
 *   "id": "cn",
 *   "name": "中国",
 *   "source": "where the days are from; not read",
 *   "weekend": ["SATURDAY", "SUNDAY"],
 *   "hours": [{"from": "08:30", "until": "12:00"}, {"from": "13:30", "until": "18:00"}],
 *   "known": {"from": "2026-01-01", "until": "2026-12-31"},
 *   "off": [{"from": "2026-01-01", "until": "2026-01-03", "name": "元旦"}],
 *   "working": [{"from": "2026-01-04", "name": "元旦"}]
 * }
 * }</pre>
 *
 * {@code until} of a holiday or make-up workday is its {@code from} if it is absent; {@code name}, {@code off} and {@code working}
 * may be absent. {@code "24:00"} ends a day.
 */
public final class CalendarJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String DATE =
            "a date such as 2026-10-01, " + WorkingCalendar.EARLIEST + "…" + WorkingCalendar.LATEST;
    private static final String END_OF_DAY = "24:00";
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final List<CalendarFault> faults = new ArrayList<>();

    private CalendarJson() {}

    /** @throws CalendarFaultsException naming every fault */
    public static WorkingCalendar read(String text) {
        return new CalendarJson().calendar(text);
    }

    private WorkingCalendar calendar(String text) {
        var fields = parse(text);
        if (!fields.haveOnly(Set.of("id", "name", "source", "weekend", "hours", "known", "off", "working"))) {
            throw new CalendarFaultsException(faults);
        }
        var id = fields.parsed("id", CalendarJson::notBlank, "a text that is not empty");
        var name = fields.parsed("name", CalendarJson::notBlank, "a text that is not empty");
        var weekend = weekend(fields);
        var hours = hours(fields);
        var known = known(fields);
        var days = new TreeMap<LocalDate, NamedDay>();
        days(fields, "off", days);
        days(fields, "working", days);
        if (id == null || name == null || known == null || !faults.isEmpty()) {
            throw new CalendarFaultsException(faults);
        }
        return new WorkingCalendar(id, name, weekend, known.from(), known.until(), List.copyOf(days.values()), hours);
    }

    private Fields parse(String text) {
        try {
            return new Fields("", JSON.readTree(text), faults);
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            var where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
            faults.add(CalendarFault.of(where, wrong.getOriginalMessage(), "JSON, each field once"));
            throw new CalendarFaultsException(faults);
        }
    }

    private static Set<DayOfWeek> weekend(Fields fields) {
        if (!fields.has("weekend")) {
            fields.fault(
                    "weekend", null, "a list of days, such as [\"SATURDAY\", \"SUNDAY\"]; empty if all days count");
        }
        var days = new LinkedHashSet<>(fields.texts("weekend", DayOfWeek::valueOf, "MONDAY … SUNDAY"));
        if (days.size() == DayOfWeek.values().length) {
            fields.fault("weekend", days, "not every day of the week");
        }
        return days;
    }

    private static List<Shift> hours(Fields fields) {
        var shifts = new ArrayList<Shift>();
        fields.objects("hours", (place, shift) -> {
            var from = shift.haveOnly(Set.of("from", "until"))
                    ? shift.parsed("from", CalendarJson::minute, "a time such as 08:30")
                    : null;
            var until = from == null
                    ? null
                    : shift.parsed("until", CalendarJson::minute, "a time such as 12:00, or " + END_OF_DAY);
            if (from == null || until == null) {
                return;
            }
            var earliest = shifts.isEmpty() ? 0 : shifts.get(shifts.size() - 1).until();
            if (from < earliest || until <= from) {
                shift.fault("until", from + "…" + until + " minutes", "shifts in order and without overlap");
                return;
            }
            shifts.add(new Shift(from, until));
        });
        if (shifts.isEmpty()) {
            fields.fault("hours", shifts, "at least one shift, such as [{\"from\": \"08:30\", \"until\": \"17:00\"}]");
        }
        return shifts;
    }

    private static @Nullable Span known(Fields fields) {
        if (!fields.has("known")) {
            fields.fault("known", null, "{\"from\": …, \"until\": …}, the days of which the holidays are known");
            return null;
        }
        return span(fields.object("known"), Set.of("from", "until"));
    }

    private static void days(Fields fields, String list, Map<LocalDate, NamedDay> days) {
        fields.objects(list, (place, item) -> {
            var span = span(item, Set.of("from", "until", "name"));
            var name = item.has("name") ? item.text("name") : "";
            if (span == null || name == null) {
                return;
            }
            span.from().datesUntil(span.until().plusDays(1)).forEach(date -> {
                if (days.put(date, new NamedDay(date, list.equals("working"), name)) != null) {
                    item.fault("from", date, "a day that is in \"off\" and \"working\" once");
                }
            });
        });
    }

    // A day, or several with their first and last.
    private static @Nullable Span span(Fields fields, Set<String> names) {
        if (!fields.haveOnly(names)) {
            return null;
        }
        var from = fields.parsed("from", CalendarJson::date, DATE);
        var until = fields.has("until") ? fields.parsed("until", CalendarJson::date, DATE) : from;
        if (from == null || until == null) {
            return null;
        }
        if (until.isBefore(from)) {
            fields.fault("until", until, "not before " + from);
            return null;
        }
        return new Span(from, until);
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.isBefore(WorkingCalendar.EARLIEST) || date.isAfter(WorkingCalendar.LATEST)) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private static int minute(String text) {
        return text.equals(END_OF_DAY) ? MINUTES_OF_DAY : LocalTime.parse(text).get(ChronoField.MINUTE_OF_DAY);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private record Span(LocalDate from, LocalDate until) {}
}
