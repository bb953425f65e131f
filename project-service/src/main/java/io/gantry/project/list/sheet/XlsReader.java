package io.gantry.project.list.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a sheet of an .xls file record by record. */
final class XlsReader {

    private static final String ENCRYPTED_WORKBOOK = "EncryptedPackage";

    private XlsReader() {}

    static Sheet read(byte[] file, Wanted wanted, Bounds bounds) throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = container.getRoot();
            if (root.hasEntry(ENCRYPTED_WORKBOOK)) {
                throw Unreadable.encrypted();
            }
            if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK") && !root.hasEntry("Book")) {
                throw Unreadable.kind(Unreadable.NO_WORKBOOK);
            }
            var records = new XlsRecords(wanted, bounds);
            var formats = new FormatTrackingHSSFListener(records);
            records.knowFormats(formats);
            var request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, container);
            return records.sheet();
        } catch (EncryptedDocumentException e) {
            throw Unreadable.encrypted();
        } catch (OldExcelFormatException e) {
            throw Unreadable.kind(Unreadable.OLD);
        }
    }
}
