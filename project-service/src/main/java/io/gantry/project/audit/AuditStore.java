package io.gantry.project.audit;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the trail. Nothing of it is ever changed or taken away. */
interface AuditStore {

    /** Adds entries; those that are there already stay as they are. */
    void add(Collection<AuditEntry> entries);

    /** At most {@code limit} entries behind {@code after}, newest first. */
    List<AuditEntry> list(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after, int limit);

    /** Whether there are more than {@code number} such entries. */
    boolean hasMoreThan(int number, AuditFilter filter, AuditScope scope);

    /** Hands over one entry after the other, newest first, without holding all of them. */
    void forEach(AuditFilter filter, AuditScope scope, int limit, Consumer<AuditEntry> each);
}
