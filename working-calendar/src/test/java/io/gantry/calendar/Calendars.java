package io.gantry.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars of every kind around 2026, dates inside and outside them. */
final class Calendars {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final int KNOWN = 365;

    private Calendars() {}

    static Arbitrary<WorkingCalendar> any() {
        var weekends = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
        var days = Arbitraries.integers()
                .between(-10, KNOWN + 10)
                .set()
                .ofMaxSize(60)
                .flatMap(offsets -> Arbitraries.of(true, false)
                        .list()
                        .ofSize(offsets.size())
                        .map(working -> {
                            var named = new ArrayList<NamedDay>();
                            for (var offset : offsets) {
                                named.add(new NamedDay(FROM.plusDays(offset), working.get(named.size()), ""));
                            }
                            return named;
                        }));
        return Combinators.combine(weekends, days, shifts())
                .as((weekend, named, hours) ->
                        new WorkingCalendar("any", "any", weekend, FROM, FROM.plusDays(KNOWN - 1), named, hours));
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-1000, 2000).map(FROM::plusDays);
    }

    private static Arbitrary<List<Shift>> shifts() {
        var bounds =
                Arbitraries.integers().between(0, Shift.DAY).set().ofMinSize(2).ofMaxSize(8);
        return bounds.map(minutes -> {
            var sorted = minutes.stream().sorted().toList();
            var shifts = new ArrayList<Shift>();
            for (var i = 0; i + 1 < sorted.size(); i += 2) {
                shifts.add(new Shift(sorted.get(i), sorted.get(i + 1)));
            }
            return shifts;
        });
    }
}
