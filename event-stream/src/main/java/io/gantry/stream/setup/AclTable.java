package io.gantry.stream.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Rights as lines of {@code principal,operation,resource,pattern,name}, below a heading; {@code #} begins a comment. */
final class AclTable {

    private static final String HEADING = "principal,operation,resource,pattern,name";
    private static final String ANY_HOST = "*";

    private AclTable() {}

    /** @throws IllegalArgumentException if a line is no right; it is in the message */
    static Set<AclBinding> read(List<String> lines) {
        var rows = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (rows.isEmpty() || !rows.get(0).equals(HEADING)) {
            throw new IllegalArgumentException("a table of rights begins otherwise (expected: " + HEADING + ")");
        }
        return rows.stream().skip(1).map(AclTable::binding).collect(Collectors.toUnmodifiableSet());
    }

    private static AclBinding binding(String row) {
        var cells = row.split(",", -1);
        try {
            return new AclBinding(
                    new ResourcePattern(ResourceType.valueOf(cells[2]), cells[4], PatternType.valueOf(cells[3])),
                    new AccessControlEntry(
                            "User:" + cells[0], ANY_HOST, AclOperation.valueOf(cells[1]), AclPermissionType.ALLOW));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(row + " (expected: " + HEADING + ")", e);
        }
    }
}
