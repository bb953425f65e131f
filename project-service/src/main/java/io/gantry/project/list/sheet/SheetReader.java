package io.gantry.project.list.sheet;

import io.gantry.problem.ProblemException;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Reads a sheet of a file. What a file is, its bytes say, not its name; macros and references to elsewhere are left alone. */
@Component
public final class SheetReader {

    private final LongSupplier nanos;

    SheetReader() {
        this(System::nanoTime);
    }

    SheetReader(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws ProblemException 422 if it is no list, is damaged, encrypted or larger than is read */
    public Sheet read(byte[] file, Wanted wanted) {
        var bounds = new Bounds(nanos);
        try {
            return switch (FileKind.of(file)) {
                case EMPTY -> throw Unreadable.empty();
                case WEB_PAGE -> throw Unreadable.kind(Unreadable.WEB_PAGE);
                case PDF -> throw Unreadable.kind(Unreadable.PDF);
                case ZIP -> XlsxReader.read(file, wanted, bounds);
                case OLE2 -> XlsReader.read(file, wanted, bounds);
                case TEXT -> CsvReader.read(file, wanted, bounds);
            };
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers of files fail in many ways on other content; the exception tells the sender nothing useful.
            throw Unreadable.damaged();
        }
    }
}
