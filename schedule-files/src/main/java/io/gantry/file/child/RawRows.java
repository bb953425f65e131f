package io.gantry.file.child;

import io.gantry.file.FileNote;
import io.gantry.file.FileNote.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mpxj.ProjectFile;

/**
 * What a text file says that MPXJ passes over in silence: links to what is not there, and dates in a form that it does not know.
 *
 * @param links predecessor and successor by their numbers
 */
record RawRows(List<Link> links, List<FileNote> unreadableDates) {

    static final RawRows NONE = new RawRows(List.of(), List.of());

    private static final Pattern XER_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");
    private static final Pattern TASK_XML = Pattern.compile("<Task>(.*?)</Task>", Pattern.DOTALL);
    private static final Pattern UID = Pattern.compile("<UID>(\\d+)</UID>");
    private static final Pattern PREDECESSOR = Pattern.compile("<PredecessorUID>(-?\\d+)</PredecessorUID>");
    private static final Pattern RELATION_XML = Pattern.compile("<Relationship>(.*?)</Relationship>", Pattern.DOTALL);
    private static final Pattern FROM =
            Pattern.compile("<PredecessorActivityObjectId>(\\d+)</PredecessorActivityObjectId>");
    private static final Pattern TO = Pattern.compile("<SuccessorActivityObjectId>(\\d+)</SuccessorActivityObjectId>");

    record Link(int predecessor, int successor) {}

    RawRows {
        links = List.copyOf(links);
        unreadableDates = List.copyOf(unreadableDates);
    }

    static RawRows of(String text) {
        if (text.startsWith("ERMHDR") || text.startsWith("\uFEFFERMHDR")) {
            return ofXer(text);
        }
        var links = new ArrayList<Link>();
        for (var task = TASK_XML.matcher(text); task.find(); ) {
            var uid = UID.matcher(task.group(1));
            if (uid.find()) {
                PREDECESSOR.matcher(task.group(1)).results().forEach(found -> add(found.group(1), uid.group(1), links));
            }
        }
        for (var relation = RELATION_XML.matcher(text); relation.find(); ) {
            var from = FROM.matcher(relation.group(1));
            var to = TO.matcher(relation.group(1));
            if (from.find() && to.find()) {
                add(from.group(1), to.group(1), links);
            }
        }
        return new RawRows(links, List.of());
    }

    /** The links of rows of {@code file} with what is not in it. */
    List<FileNote> absentLinks(ProjectFile file) {
        var known = new HashMap<Integer, String>();
        file.getTasks()
                .forEach(task -> known.put(
                        task.getUniqueID(),
                        task.getActivityID() == null ? String.valueOf(task.getID()) : task.getActivityID()));
        var read = new HashSet<Link>();
        file.getTasks()
                .forEach(task -> task.getPredecessors()
                        .forEach(relation -> read.add(new Link(
                                relation.getPredecessorTask().getUniqueID(),
                                relation.getSuccessorTask().getUniqueID()))));
        var absent = new ArrayList<FileNote>();
        for (var link : links) {
            var from = known.get(link.predecessor());
            var to = known.get(link.successor());
            if (!read.contains(link) && (from != null || to != null)) {
                absent.add(new FileNote(
                        Kind.LINK_ABSENT,
                        from == null ? String.valueOf(link.predecessor()) : from,
                        to == null ? String.valueOf(link.successor()) : to,
                        null));
            }
        }
        return absent;
    }

    private static RawRows ofXer(String text) {
        var links = new ArrayList<Link>();
        var dates = new ArrayList<FileNote>();
        var table = "";
        Map<String, Integer> columns = Map.of();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var cells = line.split("\t", -1);
            switch (cells[0]) {
                case "%T" -> table = cells.length > 1 ? cells[1] : "";
                case "%F" -> columns = places(cells);
                case "%R" -> {
                    if (table.equals("TASKPRED")) {
                        add(cell(cells, columns, "pred_task_id"), cell(cells, columns, "task_id"), links);
                    } else if (table.equals("TASK")) {
                        addDates(cells, columns, dates);
                    }
                }
                default -> {
                    // Headers and ends.
                }
            }
        }
        return new RawRows(links, dates);
    }

    private static void addDates(String[] cells, Map<String, Integer> columns, List<FileNote> dates) {
        Set<String> names = columns.keySet();
        for (var name : names) {
            var value = cell(cells, columns, name);
            if (name.endsWith("_date")
                    && !value.isBlank()
                    && !XER_DATE.matcher(value).matches()) {
                dates.add(new FileNote(Kind.DATE_UNREADABLE, cell(cells, columns, "task_code"), name, value));
            }
        }
    }

    private static Map<String, Integer> places(String[] cells) {
        var places = new java.util.LinkedHashMap<String, Integer>();
        for (int i = 1; i < cells.length; i++) {
            places.put(cells[i], i);
        }
        return places;
    }

    private static String cell(String[] cells, Map<String, Integer> columns, String name) {
        var place = columns.get(name);
        return place == null || place >= cells.length ? "" : cells[place];
    }

    private static void add(String predecessor, String successor, List<Link> links) {
        try {
            links.add(new Link(Integer.parseInt(predecessor), Integer.parseInt(successor)));
        } catch (NumberFormatException e) {
            // Numbers that are none are nobody's.
        }
    }
}
