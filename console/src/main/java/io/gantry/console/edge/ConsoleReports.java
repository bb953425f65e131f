package io.gantry.console.edge;

import java.time.Instant;
import java.util.List;

/** The latest report of each console, kept where all consoles look. */
interface ConsoleReports {

    /** Keeps a report in the place of the one that the same console has given before. */
    void keep(ConsoleReport report);

    /** All reports, by the names of the consoles. */
    List<ConsoleReport> all();

    /** Takes away the report of a console that has stopped. */
    void delete(String console);

    /** Takes away all reports that are older. */
    void deleteBefore(Instant time);
}
