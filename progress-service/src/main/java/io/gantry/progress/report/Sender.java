package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.access.Scope;

/**
 * Who sends reports.
 *
 * @param scope the units whose business it may know
 * @param from the address that it sends from, printable
 */
record Sender(Caller caller, Scope scope, String from) {}
