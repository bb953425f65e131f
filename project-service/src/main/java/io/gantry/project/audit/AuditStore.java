package io.gantry.project.audit;

import io.gantry.project.audit.AuditEntry.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the trail. Nothing of it is ever changed, and nothing taken away but by age. */
interface AuditStore {

    /** Adds entries; those that are there already stay as they are. */
    void add(Collection<AuditEntry> entries);

    /** Adds what is personal in entries, which may come before or after. */
    void addRequesters(Collection<Requester> requesters);

    /**
     * At most {@code limit} entries behind {@code after}, newest first. An entry gets the name and the address that it was
     * written with, and none where others are kept.
     */
    List<AuditEntry> list(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after, int limit);

    /** Whether there are more than {@code number} such entries. */
    boolean hasMoreThan(int number, AuditFilter filter, AuditScope scope);

    /** Hands over one entry after the other, newest first, without holding all of them. */
    void forEach(AuditFilter filter, AuditScope scope, int limit, Consumer<AuditEntry> each);

    /** The entries of {@code ids} that are there, as they were added, with nothing personal. */
    Map<UUID, AuditEntry> find(Collection<UUID> ids);

    /** What is personal in the entries of {@code ids}, as far as it is there, whether it belongs to them or not. */
    Map<UUID, Requester> findRequesters(Collection<UUID> ids);

    /** How many entries there are of {@code kinds}, not older than {@code from}. */
    long count(Collection<Kind> kinds, Instant from);

    /** Takes away all entries of {@code kind} that are older than {@code before}; returns how many. */
    long forget(Kind kind, Instant before);

    /** Takes away what is personal in entries that are older than {@code before}; returns in how many. */
    long forgetRequesters(Instant before);
}
