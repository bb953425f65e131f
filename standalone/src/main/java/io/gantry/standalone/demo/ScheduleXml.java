package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as an office brings it along: a file of Microsoft Project (MSPDI). What the format has no field for is in the columns in which
 * Gantry writes it, too, so that activities keep the ids by which they are reported on.
 */
final class ScheduleXml {

    // The ids of its fields Text1 to Text6, and the titles that they are given.
    private static final Map<String, Long> COLUMNS = columns();
    private static final int HOURS = 8;

    private final List<Activity> plan;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ScheduleXml(List<Activity> plan) {
        this.plan = plan;
        plan.forEach(activity -> numbers.put(activity.id(), numbers.size() + 1));
    }

    static byte[] of(List<Activity> plan) {
        return new ScheduleXml(plan).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        var titles = new StringBuilder();
        COLUMNS.forEach((title, field) -> titles.append("<ExtendedAttribute><FieldID>")
                .append(field)
                .append("</FieldID><Alias>")
                .append(title)
                .append("</Alias></ExtendedAttribute>"));
        var tasks = new StringBuilder();
        plan.forEach(activity -> tasks.append(task(activity)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>Plan</Name>
                <MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>
                <ExtendedAttributes>%s</ExtendedAttributes><Tasks>%s</Tasks></Project>
                """.formatted(titles, tasks);
    }

    private String task(Activity activity) {
        int days = activity.durationDays() == null ? 1 : activity.durationDays();
        var start = activity.plannedStart() + (activity.milestone() ? "T17:00:00" : "T08:00:00");
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><Active>1</Active><Manual>0</Manual><OutlineLevel>%9$d</OutlineLevel>
                <Start>%3$s</Start><Finish>%4$sT17:00:00</Finish><Duration>PT%5$dH0M0S</Duration><DurationFormat>7</DurationFormat>
                <Milestone>%6$d</Milestone>%10$s%7$s%8$s</Task>
                """.formatted(
                        numbers.get(activity.id()),
                        escaped(activity.names().zh()),
                        start,
                        activity.plannedFinish(),
                        days * HOURS,
                        activity.milestone() ? 1 : 0,
                        links(activity),
                        values(activity),
                        activity.parent() == null ? 1 : 2,
                        constraint(activity));
    }

    // Of the kinds of the format the demo has the one: finish no later than.
    private static String constraint(Activity activity) {
        var constraint = activity.constraint();
        return constraint == null || constraint.kind() != Kind.FNLT
                ? ""
                : "<ConstraintType>7</ConstraintType><ConstraintDate>" + constraint.date()
                        + "T17:00:00</ConstraintDate>";
    }

    private String links(Activity activity) {
        var links = new StringBuilder();
        for (ActivityLink link : activity.waitsFor()) {
            links.append("<PredecessorLink><PredecessorUID>")
                    .append(numbers.get(link.predecessor()))
                    .append("</PredecessorUID><Type>1</Type></PredecessorLink>");
        }
        return links.toString();
    }

    private static String values(Activity activity) {
        var said = new LinkedHashMap<String, Object>();
        said.put("Gantry ID", activity.id());
        said.put("Gantry Position", activity.position());
        said.put("Gantry Weight", activity.weight().toPlainString());
        said.put("Gantry English", activity.names().en());
        said.put("Gantry Unit", activity.responsibleUnit());
        said.put("Gantry Days", activity.durationDays());
        var values = new StringBuilder();
        said.forEach((title, value) -> {
            if (value != null) {
                values.append("<ExtendedAttribute><FieldID>")
                        .append(COLUMNS.get(title))
                        .append("</FieldID><Value>")
                        .append(escaped(value.toString()))
                        .append("</Value></ExtendedAttribute>");
            }
        });
        return values.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Long> columns() {
        var columns = new LinkedHashMap<String, Long>();
        columns.put("Gantry ID", 188_743_731L);
        columns.put("Gantry Position", 188_743_734L);
        columns.put("Gantry Weight", 188_743_737L);
        columns.put("Gantry English", 188_743_740L);
        columns.put("Gantry Unit", 188_743_743L);
        columns.put("Gantry Days", 188_743_746L);
        return columns;
    }
}
